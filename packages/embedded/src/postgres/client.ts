import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Desk, Identity } from './desk.ts';
import { createFrameReader } from './frames.ts';
import type { Scheduler, SchedulerClient, TurnEnd } from './scheduler.ts';
import { readStartup } from './startup.ts';
import { createUnitBuilder, type Unit } from './units.ts';
import { askForPassword, authenticationOk, backendKey, fatalError, parameterStatus, readyForQuery } from './wire.ts';

const loginDeadlineMs = 15_000;
/** How long a client may take to read its dismissal. */
const farewellMs = 1_000;
/** Beyond this much waiting for a turn we stop reading: a client that pipelines is slowed down, not buffered. */
const maxWaitingBytes = 1024 * 1024;

export type ClientContext = {
  id: number;
  desk: Desk;
  scheduler: Scheduler;
  password: string;
  parameters: ReadonlyMap<string, string>;
};

/** One connection: login, then units queued for its turns. `dismiss` ends it with a FATAL error. */
export const serveClient = (socket: Socket, context: ClientContext): { dismiss(code: string, text: string): void } => {
  const { desk, scheduler } = context;
  const builder = createUnitBuilder(context.id);
  let phase: 'startup' | 'password' | 'login' | 'open' | 'gone' = 'startup';
  let identity: Identity | undefined;
  const units: Unit[] = [];
  let waitingBytes = 0;
  let mayOweCleanup = false;

  const write = (bytes: Buffer): void => {
    if (phase !== 'gone' && socket.writable) socket.write(bytes);
  };
  const leave = (): void => {
    if (phase === 'gone') return;
    phase = 'gone';
    clearTimeout(loginTimer);
    units.length = 0;
    if (mayOweCleanup) scheduler.ready(schedulerClient);
  };
  const dismiss = (code: string, text: string): void => {
    if (phase === 'gone') return;
    write(fatalError(code, text));
    leave();
    socket.destroySoon();
    setTimeout(() => socket.destroy(), farewellMs).unref();
  };
  const loginTimer = setTimeout(() => dismiss('57014', 'no login within 15 s'), loginDeadlineMs);

  const login = async (user: Identity): Promise<void> => {
    const answer = await desk.admit(user);
    if ('code' in answer) {
      dismiss(answer.code, answer.text);
      return;
    }
    const parameters = new Map([
      ...context.parameters,
      ...user.settings,
      ['session_authorization', user.user],
      ['is_superuser', answer.superuser ? 'on' : 'off'],
    ]);
    write(
      Buffer.concat([
        authenticationOk,
        ...[...parameters].map(([name, value]) => parameterStatus(name, value)),
        backendKey(context.id, randomInt(2 ** 31)),
        readyForQuery,
      ]),
    );
    clearTimeout(loginTimer);
    if (phase === 'login') phase = 'open';
  };

  const run = async (user: Identity, unit: Unit): Promise<TurnEnd> => {
    const end = await desk.run(user, unit, write);
    if (typeof end === 'string') return end;
    dismiss(end.code, end.text);
    return 'free';
  };

  const schedulerClient: SchedulerClient = {
    takeTurn() {
      if (phase === 'gone') {
        if (!mayOweCleanup) return undefined;
        mayOweCleanup = false;
        return () => desk.clear(builder.closeAllStatements()).then(() => 'free');
      }
      // Who does not read its answers gets no more of them: at most one answer is held in memory for each client.
      if (identity === undefined || socket.writableNeedDrain) return undefined;
      const user = identity;
      if (phase === 'login') return () => login(user).then(() => 'free');
      const unit = units.shift();
      if (unit === undefined) return undefined;
      waitingBytes -= unit.bytes.length;
      if (waitingBytes <= maxWaitingBytes) socket.resume();
      mayOweCleanup = true;
      return () => run(user, unit);
    },
    dismiss: () => dismiss('25P03', 'terminating connection due to idle-in-transaction timeout'),
  };

  const take = (frame: Buffer): void => {
    switch (phase) {
      case 'startup': {
        const request = readStartup(frame);
        if (request.kind === 'encryption') socket.write('N');
        else if (request.kind === 'cancel') socket.destroySoon();
        else if (request.kind === 'refused') dismiss(request.code, request.text);
        else {
          identity = request;
          phase = 'password';
          write(askForPassword);
        }
        return;
      }
      case 'password':
        if (!isPassword(frame, context.password)) {
          dismiss('28P01', 'password authentication failed');
          return;
        }
        phase = 'login';
        scheduler.ready(schedulerClient);
        return;
      case 'login':
      case 'open': {
        if (frame[0] === 0x58) {
          socket.end();
          return;
        }
        const unit = builder.add(frame);
        if (unit === undefined) return;
        units.push(unit);
        waitingBytes += unit.bytes.length;
        if (waitingBytes > maxWaitingBytes) socket.pause();
        scheduler.ready(schedulerClient);
        return;
      }
      case 'gone':
        return;
    }
  };

  const frames = createFrameReader(() => phase !== 'startup');
  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    try {
      frames.push(chunk);
      for (let frame = frames.next(); frame !== undefined; frame = frames.next()) take(frame);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      dismiss('08P01', `protocol violation: ${error.message}`);
    }
  });
  socket.on('drain', () => scheduler.ready(schedulerClient));
  socket.on('close', leave);
  // A reset by the client; 'close' follows.
  socket.on('error', () => {});
  return { dismiss };
};

const isPassword = (frame: Buffer, password: string): boolean => {
  const expected = Buffer.from(`${password}\0`);
  const given = frame.subarray(5);
  return frame[0] === 0x70 && given.length === expected.length && timingSafeEqual(given, expected);
};
