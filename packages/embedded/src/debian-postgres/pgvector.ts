import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Apt, ownLists, withApt } from '../debian/apt.ts';
import { unpackDebianPackages } from '../debian/packages.ts';

const run = promisify(execFile);

/** The first Debian with pgvector 0.8; its own Postgres is a later one, so that its binary package serves nothing here. */
const suite = 'trixie';
const fallbackMirror = 'http://deb.debian.org/debian';

/** Builds pgvector from Debian's source package for the Postgres in `prefix`, and adds it there. */
export const addPgvector = async (prefix: string, major: number): Promise<void> => {
  const work = await mkdtemp(join(tmpdir(), 'prosa-pgvector-'));
  try {
    const source = join(work, 'source');
    await mkdir(source);
    await unpackSource(source);
    const headers = join(work, 'headers');
    await unpackDebianPackages(headers, [`postgresql-server-dev-${major}`, 'libpq-dev']);
    const include = join(headers, 'usr', 'include', 'postgresql');

    const units = (await readdir(join(source, 'src'))).filter((file) => file.endsWith('.c'));
    const library = join(prefix, 'lib', 'postgresql', `${major}`, 'lib', 'vector.so');
    // The flags of its own Makefile, but not -march=native: a cache folder may be shared by machines.
    await run(
      'gcc',
      ['-O2', '-ftree-vectorize', '-fassociative-math', '-fno-signed-zeros', '-fno-trapping-math', '-fPIC', '-shared']
        .concat(['-I', 'src', '-I', join(include, `${major}`, 'server'), '-I', include, '-o', library])
        .concat(units.map((file) => join('src', file))),
      { cwd: source },
    );
    const extensions = join(prefix, 'share', 'postgresql', `${major}`, 'extension');
    const control = await readFile(join(source, 'vector.control'), 'utf8');
    const version = control.match(/default_version = '(.+)'/)?.[1];
    await writeFile(join(extensions, 'vector.control'), control);
    await copyFile(join(source, 'sql', 'vector.sql'), join(extensions, `vector--${version}.sql`));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

/** The source package comes from the mirror that this machine's apt uses, through a sources list of its own. */
const unpackSource = (folder: string): Promise<void> =>
  withApt(async (apt) => {
    const list = join(apt.folder, 'sources.list');
    await writeFile(list, `deb-src ${await mirrorOf(apt)} ${suite} main\n`);
    const options = [...ownLists(apt), '-o', `Dir::Etc::sourcelist=${list}`, '-o', 'Dir::Etc::sourceparts=-'];
    await apt.get(...options, 'update');
    await apt.get(...options, '--download-only', 'source', 'pgvector');
    const archive = (await readdir(apt.folder)).find((file) => file.includes('.orig.tar.'));
    if (archive === undefined) throw new Error('apt-get downloaded no source of pgvector');
    await run('tar', ['-xf', join(apt.folder, archive), '-C', folder, '--strip-components=1']);
  });

const mirrorOf = async (apt: Apt): Promise<string> => {
  const sites = await apt.get('indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages').catch(() => '');
  return sites.split('\n').find((site) => /\/debian\/?$/.test(site)) ?? fallbackMirror;
};
