// The service of the example jobs_api → a client that is typed with what it serves: compiled by tsc, run by node.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SETTINGS = {
    compilerOptions: { target: 'es2022', module: 'commonjs', moduleResolution: 'node', strict: true, noUncheckedIndexedAccess: true, types: [], outDir: 'out' },
    include: ['src'],
};

/** What the service must not take that long for, in milliseconds. */
const PATIENCE = 60_000;

/** The path of the example, once it is built. */
function built(here, run) {
    const build = ['build', '--quiet', '--package', 'wireform-tests', '--example', 'jobs_api', '--message-format', 'json'];
    const messages = run(here, 'cargo', ...build).trim().split('\n').map((line) => JSON.parse(line));
    const path = messages.map((message) => message.executable).filter(Boolean).at(-1);
    assert.ok(path, 'nothing was built');
    return path;
}

/** The service on a free port, and where it is; it is ended by its handle. */
async function started(path) {
    const service = spawn(path, [], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: service.stdout });
    const ended = once(service, 'exit').then(([code]) => assert.fail(`the service ended with status ${code}`));
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('the service does not say where it is')), PATIENCE).unref());
    try {
        const [address] = await Promise.race([once(lines, 'line'), ended, late]);
        ended.catch(() => {});
        return { service, address };
    } catch (error) {
        service.kill();
        throw error;
    }
}

export function jobsChecks({ here, run, tool, project }) {
    return {
        async 'a client that is typed with what jobs_api serves speaks to it'() {
            const { service, address } = await started(built(here, run));
            try {
                const types = await (await fetch(`${address}/types.ts`)).text();
                const client = readFileSync(join(here, 'jobs_client.ts'), 'utf8');
                const files = { 'tsconfig.json': JSON.stringify(SETTINGS), 'src/types.ts': types, 'src/client.ts': client };
                const directory = project('jobs_client', files);
                tool(directory, 'typescript/bin/tsc', '--project', '.');
                // what is expected to be wrong is wrong by its own words
                const loose = client.replaceAll('// @ts-expect-error', '//');
                const wrong = project('jobs_client_wrong', { ...files, 'src/client.ts': loose });
                assert.throws(
                    () => tool(wrong, 'typescript/bin/tsc', '--project', '.'),
                    (error) => error.message.match(/error TS/g).length === client.match(/@ts-expect-error/g).length,
                );

                const told = JSON.parse(run(directory, process.execPath, join('out', 'client.js'), address));
                assert.deepEqual(told, {
                    state: 'pending',
                    name: 'thumbnails',
                    listed: 1,
                    title: 'Unprocessable Content',
                    status: 422,
                    shown: {
                        '/name': ['"" is shorter than the minimum of 1 character'],
                        '/priority': ['10 is more than the maximum of 9'],
                        '/task/width': ['0 is less than the minimum of 1'],
                        '/task/height': ['0 is less than the minimum of 1'],
                    },
                    maximum: 9,
                    query: { '/limit': ['"ten" is not an integer'] },
                });
                return `${client.match(/@ts-expect-error/g).length} mistakes are refused`;
            } finally {
                service.kill();
            }
        },

        async 'the OpenAPI document of jobs_api is one'() {
            const { Validator } = await import('@seriousme/openapi-schema-validator');
            const { service, address } = await started(built(here, run));
            try {
                const document = await (await fetch(`${address}/openapi.json`)).json();
                const { valid, errors } = await new Validator().validate(document);
                assert.ok(valid, JSON.stringify(errors));
                return `${Object.keys(document.paths).length} paths, ${Object.keys(document.components.schemas).length} components`;
            } finally {
                service.kill();
            }
        },

        'jobs_api says what is wrong with its arguments'() {
            const path = built(here, run);
            for (const [words, expected] of [
                [['here'], 'error: `here` is neither a port nor an address and a port'],
                [['65536'], 'error: `65536` is neither a port nor an address and a port'],
                [['1', '2'], 'error: 2 arguments are given, and one is expected'],
                [['192.0.2.1:1'], 'error: cannot listen on 192.0.2.1:1: '],
            ]) {
                assert.throws(
                    () => run(here, path, ...words),
                    (error) => error.message.includes(expected),
                    words.join(' '),
                );
            }
        },
    };
}
