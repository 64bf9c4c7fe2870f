import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'artifacts/bin/Matiane.Cli/release/matiane.dll');

/** The nine sample reports, and a few of the tests' own: a private person, a script that runs from the right. */
export const reports = [join(root, 'samples/reports.jsonl'), join(import.meta.dirname, 'reports.jsonl')];

/** A running board with a chronicle of its own in a folder that goes with it. */
export interface Server {
  url: string;
  /** Ends the process; the chronicle stays. */
  stop: () => Promise<void>;
  /** Begins it again at the same address. */
  start: () => Promise<void>;
  /** Ends it and removes its folder. */
  remove: () => Promise<void>;
}

interface Asked {
  /** Name and role of each; with them it asks for a login. */
  accounts?: Record<string, string>;
  password?: string;
  /** A chronicle that is there already, instead of one made from the reports; it is left there. */
  chronicle?: string | undefined;
}

/** Starts `matiane serve` on a free port of loopback. */
export async function serve({ accounts = {}, password = '', chronicle: given }: Asked = {}): Promise<Server> {
  if (!existsSync(program)) throw new Error(`There is no ${program}: dotnet build Matiane.slnx -c Release`);
  const folder = mkdtempSync(join(tmpdir(), 'matiane-e2e-'));
  const chronicle = given ?? join(folder, 'chronicle.db');
  const added = given === undefined ? reports : [];
  for (const [name, role] of Object.entries(accounts)) {
    const made = spawnSync(
      'dotnet',
      [program, 'serve', 'user', 'add', name, '--role', role, '--chronicle', chronicle],
      { env: { ...process.env, MATIANE_PASSWORD: password }, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(made.stderr);
  }
  const open = Object.keys(accounts).length === 0 ? [] : ['--public', 'https://board.example.org'];
  let child: ChildProcess;
  const run = async (port: string): Promise<string> => {
    child = spawn(
      'dotnet',
      [program, 'serve', ...added, '--chronicle', chronicle, '--urls', `http://127.0.0.1:${port}`, ...open],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    return await said(child);
  };
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await gone;
  };
  const url = await run('0');
  return {
    url,
    stop,
    start: async () => void (await run(new URL(url).port)),
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The address that the program prints once it answers. */
function said(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let [told, errors] = ['', ''];
    child.stderr?.on('data', (part: Buffer) => (errors += part.toString()));
    child.stdout?.on('data', (part: Buffer) => {
      told += part.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told);
      if (found && told.includes('\n')) resolve(found[0]);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`matiane serve ended with ${code}: ${told}${errors}`)));
  });
}
