import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip archive made for a test, with everything that can be wrong with one. */
export interface FixtureEntry {
  name: string;
  data: Uint8Array | string;
  stored?: boolean;
  /** Sizes follow the data, as iOS writes them; `unsigned` leaves out the descriptor's signature. */
  streamed?: boolean | 'unsigned' | 'zip64';
  flags?: number;
  method?: number;
  /** Unix mode. */
  mode?: number;
  /** Sizes and offset in the 64-bit extra field. */
  zip64?: boolean;
  /** Where the directory says that the entry is. */
  claimedOffset?: number;
  claimedCrc?: number;
  hidden?: boolean;
}

const bytes = (...fields: [value: number, size: 2 | 4 | 8][]): Buffer =>
  Buffer.concat(
    fields.map(([value, size]) => {
      const field = Buffer.alloc(size);
      if (size === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, size);
      return field;
    }),
  );

const UNKNOWN = 0xffffffff;

const writeEntry = (entry: FixtureEntry, offset: number): { local: Buffer; central: Buffer } => {
  const data = Buffer.from(entry.data as Uint8Array);
  const body = entry.stored ? data : deflateRawSync(data);
  const method = entry.method ?? (entry.stored ? 0 : 8);
  const crc = entry.claimedCrc ?? crc32(data);
  const flags = (entry.flags ?? 0) | (entry.streamed ? 8 : 0);
  const name = Buffer.from(entry.name);
  const known = !entry.streamed;
  const wide = entry.zip64 ? bytes([1, 2], [16, 2], [data.length, 8], [body.length, 8]) : Buffer.alloc(0);
  const size = (value: number): number => (!known ? 0 : entry.zip64 ? UNKNOWN : value);
  const header = bytes(
    [20, 2],
    [flags, 2],
    [method, 2],
    [0, 4],
    [known ? crc : 0, 4],
    [size(body.length), 4],
    [size(data.length), 4],
    [name.length, 2],
    [wide.length, 2],
  );
  const counts: 4 | 8 = entry.streamed === 'zip64' ? 8 : 4;
  const signature = entry.streamed === 'unsigned' ? Buffer.alloc(0) : bytes([0x08074b50, 4]);
  const descriptor = bytes([crc, 4], [body.length, counts], [data.length, counts]);
  const local = [bytes([0x04034b50, 4]), header, name, wide, body, ...(known ? [] : [signature, descriptor])];
  const central = [
    bytes([0x02014b50, 4], [0x0314, 2], [20, 2], [flags, 2], [method, 2], [0, 4], [crc, 4]),
    bytes([body.length, 4], [data.length, 4], [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2]),
    bytes([(entry.mode ?? 0o100644) * 65_536, 4], [entry.claimedOffset ?? offset, 4]),
    name,
  ];
  return { local: Buffer.concat(local), central: Buffer.concat(central) };
};

export const zipOf = (entries: readonly FixtureEntry[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = writeEntry(entry, offset);
    parts.push(local);
    if (!entry.hidden) directory.push(central);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = directory.length;
  return Buffer.concat([
    ...parts,
    listed,
    bytes([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [listed.length, 4], [offset, 4], [0, 2]),
  ]);
};
