import { describe, expect, it } from '@jest/globals';
import { exitOf } from '../../src/page/pane-exit';

function notice(action: number): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: 'ContextActivationManager_notifyHost',
    _data: ['practice', action],
  });
}

describe('focus leaving the pane', () => {
  it.each([
    [13, 'forward'],
    [17, 'forward'],
    [14, 'backward'],
    [18, 'backward'],
  ] as const)('is told by notice %d as %s', (action, way) => {
    expect(exitOf(notice(action))).toBe(way);
  });

  it('is not told by a notice that the pane has focus, nor by a batch', () => {
    expect(exitOf(notice(0))).toBeNull();
    expect(exitOf('{"_actionName":"executeMethod","_data":["practice",13]}')).toBeNull();
  });
});
