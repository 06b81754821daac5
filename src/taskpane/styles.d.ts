/** Style sheets are imported for their effect: webpack puts them into a file of their own. */
declare module '*.css';
