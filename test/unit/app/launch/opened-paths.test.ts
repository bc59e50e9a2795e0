import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, it } from 'vitest';
import { OpenedPaths } from '../../../../main/app/launch/opened-paths.ts';

it('keeps what is opened before anybody takes it, and hands on each path once', () => {
  const app = new EventEmitter();
  let prevented = 0;
  const open = (path: string): unknown => app.emit('open-file', { preventDefault: () => prevented++ }, path);
  const opened = new OpenedPaths(app as unknown as App);
  const taken: string[] = [];
  open('/Users/ann/Photos');
  opened.take((path) => taken.push(path));
  open('/Users/ann/notes.txt');
  expect(taken).toEqual(['/Users/ann/Photos', '/Users/ann/notes.txt']);
  expect(prevented).toBe(2);
});
