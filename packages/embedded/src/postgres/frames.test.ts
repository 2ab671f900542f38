import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createFrameReader } from './frames.ts';
import { message, query, startup, sync } from './wire.ts';

test('messages come out whole however the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), fc.array(fc.nat(30)), (bodies, cuts) => {
      const frames = [startup({ user: 'someone' }), ...bodies.map((body) => message('d', Buffer.from(body))), sync];
      const stream = Buffer.concat(frames);
      const found: Buffer[] = [];
      const reader = createFrameReader(() => found.length > 0);
      for (let at = 0, n = 0; at < stream.length; n++) {
        const size = (cuts[n] ?? 7) + 1;
        reader.push(stream.subarray(at, at + size));
        at += size;
        for (let frame = reader.next(); frame !== undefined; frame = reader.next()) found.push(Buffer.from(frame));
      }
      assert.deepEqual(found, frames);
    }),
  );
});

test('a length that no message can have is refused before anything is buffered for it', () => {
  for (const length of [0, 3, 1 << 30]) {
    const reader = createFrameReader(() => true);
    const bytes = query('select 1');
    bytes.writeUInt32BE(length, 1);
    reader.push(bytes);
    assert.throws(() => reader.next(), RangeError);
  }
});
