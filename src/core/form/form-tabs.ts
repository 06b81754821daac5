/** The keys of the tabs that hold status sheets. */

/** What each of them begins with. */
export const FORM_TABS = 'form:';
