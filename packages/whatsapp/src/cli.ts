#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Without it every start strips the types of every file again, which costs as much time and memory as a small export.
enableCompileCache();
const { main } = await import('./cli-main.ts');
process.exitCode = await main(process.argv.slice(2));
