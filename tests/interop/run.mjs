// What wireform writes → the tools that read it: TypeScript, the generator whose place it takes, Prettier, TypeDoc and ajv.
// `node tests/interop/run.mjs [WORDS]`; needs npm and cargo, installs the tools that package-lock.json names. With words, only the
// checks run whose name has them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { jobsChecks } from './jobs_api.mjs';
import { openapiChecks } from './openapi.mjs';
import { checksOfTypes } from './types.mjs';
import { verdictChecks } from './verdicts.mjs';
import { zodChecks } from './zod.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const seed = join(here, '..', 'data', 'seed');
const scratch = mkdtempSync(join(tmpdir(), 'wireform-interop-'));

// What the generator puts above each of its files.
const HEADER = [
    '/* generated using openapi-typescript-codegen -- do not edit */',
    '/* istanbul ignore file */',
    '/* tslint:disable */',
    '/* eslint-disable */',
    '',
].join('\n');

// The constants of which the generator loses something: it writes some of our lines, in our order, and no others.
const KEPT = ['$Kept', '$Percentage'];

function run(directory, program, ...programArguments) {
    try {
        return execFileSync(program, programArguments, { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' });
    } catch (error) {
        throw new Error(`${[program, ...programArguments].join(' ')}\n${error.stdout ?? ''}${error.stderr ?? error}`);
    }
}

/** Runs a tool of package.json, by the path of its script. */
function tool(directory, script, ...toolArguments) {
    return run(directory, process.execPath, join(here, 'node_modules', script), ...toolArguments);
}

/** A new directory in the scratch one, with these files. */
function project(name, files) {
    const directory = join(scratch, name);
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
    }
    return directory;
}

/** [TypeScript, data as JSON, JSON Schema] of each schema of the gallery. */
function printedModules() {
    const example = ['--package', 'wireform-tests', '--example', 'typescript_modules'];
    const modules = JSON.parse(run(here, 'cargo', 'run', '--quiet', ...example));
    assert.ok(modules.length > 0, 'nothing was printed');
    return modules;
}

const SETTINGS = {
    compilerOptions: { target: 'es2022', module: 'es2022', moduleResolution: 'node', strict: true, types: [], outDir: 'out' },
    include: ['src'],
};

/** A form asks the constant of the seed; wrong answers do not compile, for the types are as exact as the values. */
const FORM = `
import { $JobStatus } from './0';
export const maximum: 100 = $JobStatus.properties.progress.maximum;
export const isRequired: true = $JobStatus.properties.id.isRequired;
export const format: 'date-time' = $JobStatus.properties.created_at.format;
// @ts-expect-error the progress is not required
export const other = $JobStatus.properties.progress.isRequired;
`;

/** The formats that ajv-formats lacks, as the documentation of `to_json_schema` has them. */
const NUMBERS = { int8: true, int16: true, uint8: true, uint16: true, uint32: true, uint64: true, 'double-int': true };
const NUMBER_ANNOTATIONS = { decimal128: true, unixtime: true };
const TEXTS = { decimal: true, iri: true, 'iri-reference': true, 'idn-email': true, 'idn-hostname': true };
const FORMATS = { ...NUMBERS, ...NUMBER_ANNOTATIONS, ...TEXTS };
const ANNOTATIONS = ['x-maximum', 'x-exclusiveMaximum', 'x-minimum', 'x-exclusiveMinimum', 'x-multipleOf'];

/** Each line of `fewer` is one of `all`, in the same order, and some of `all` are not there. */
function assertLosesLines(all, fewer) {
    const lines = fewer.split('\n');
    const lost = all.split('\n').filter((line) => (line === lines[0] ? (lines.shift(), false) : true));
    assert.deepEqual(lines, [], `not in its place in\n${all}`);
    assert.ok(lost.length > 0, `nothing was lost after all of\n${all}`);
}

const checks = {
    async 'each module compiles, and its value is the data'(modules) {
        const files = { 'tsconfig.json': JSON.stringify(SETTINGS), 'package.json': '{"type":"module"}', 'src/form.ts': FORM };
        modules.forEach(([typescript], index) => (files[`src/${index}.ts`] = typescript));
        const directory = project('compile', files);
        tool(directory, 'typescript/bin/tsc', '--project', '.');

        for (const [index, [typescript, data]] of modules.entries()) {
            const namespace = await import(pathToFileURL(join(directory, 'out', `${index}.js`)));
            const values = Object.values(namespace);
            assert.equal(values.length, 1, typescript);
            assert.equal(JSON.stringify(values[0]), JSON.stringify(data), typescript);
            assert.deepEqual(values[0], data);
        }
        assert.ok(!('taken' in globalThis), 'a text was run as code');
    },

    'the generator writes the same constants from OpenAPI'(modules) {
        const output = join(scratch, 'generated');
        const options = ['--exportSchemas', 'true', '--exportServices', 'false', '--exportCore', 'false'];
        const input = join(here, 'openapi.json');
        tool(here, 'openapi-typescript-codegen/bin/index.js', '--input', input, '--output', output, ...options);

        const ours = new Map(modules.map(([typescript]) => [/^export const (\S+) =/.exec(typescript)?.[1], typescript]));
        const files = readdirSync(join(output, 'schemas'));
        assert.equal(files.length, Object.keys(JSON.parse(readFileSync(input, 'utf8')).components.schemas).length);
        for (const file of files) {
            const name = basename(file, '.ts');
            const theirs = readFileSync(join(output, 'schemas', file), 'utf8');
            assert.ok(ours.has(name), `wireform has no ${name}`);
            if (KEPT.includes(name)) {
                assertLosesLines(HEADER + ours.get(name), theirs);
            } else {
                assert.equal(HEADER + ours.get(name), theirs);
            }
        }
    },

    async 'ajv in strict mode takes each JSON Schema, and needs no other formats'(modules) {
        const { default: Ajv } = await import('ajv/dist/2020.js');
        const { default: addFormats } = await import('ajv-formats');
        const compile = (schema, options) => {
            const ajv = addFormats(new Ajv({ strictTuple: false, ...options }));
            return ajv.addVocabulary(ANNOTATIONS).compile(schema);
        };
        let needed = 0;
        for (const [, , schema] of modules) {
            compile(schema, { formats: FORMATS });
            try {
                compile(schema, {});
            } catch (error) {
                assert.match(error.message, /^unknown format "(u?int\d+|double-int|decimal(128)?|unixtime|iri|iri-reference|idn-email|idn-hostname)"/);
                needed += 1;
            }
        }
        assert.ok(needed > 0, 'the documentation says more than it must');
    },

    'the page of the seed is made of it'(modules) {
        const page = readFileSync(join(seed, 'JobStatus.md'), 'utf8');
        const [, repository] = /\]\((\S+)src\/api\/schemas\//.exec(page.trimEnd().split('\n').at(-1));
        // sources inside and outside of src make the paths on the page begin with src
        const directory = project('page', {
            'src/api/schemas/$JobStatus.ts': HEADER + modules[0][0],
            'src/index.ts': "import { Base } from '../base';\nexport class Other extends Base {}\n",
            'base.ts': 'export class Base {\n    shared = 1;\n}\n',
            'README.md': '# SDK\n',
            'tsconfig.json': JSON.stringify(SETTINGS),
        });
        // plugins are looked for beside the project
        symlinkSync(join(here, 'node_modules'), join(directory, 'node_modules'), 'junction');
        tool(directory, 'prettier/bin/prettier.cjs', '--write', 'src');
        const look = ['--plugin', 'typedoc-plugin-markdown', '--name', '@julep/sdk', '--entryPointStrategy', 'expand', '--out', 'docs'];
        const links = ['--disableGit', '--gitRevision', 'any', '--sourceLinkTemplate', `${repository}{path}#L{line}`];
        tool(directory, 'typedoc/bin/typedoc', ...look, ...links, 'src');
        assert.equal(readFileSync(join(directory, 'docs', 'modules', 'api_schemas__JobStatus.md'), 'utf8'), page);
    },
};

Object.assign(checks, checksOfTypes({ here, run, tool, project, HEADER }));
Object.assign(checks, openapiChecks({ here, run, tool, project }), verdictChecks({ here, run, scratch }), jobsChecks({ here, run, tool, project }));
Object.assign(checks, zodChecks());

let failures = 0;
try {
    run(here, 'npm', 'ci', '--no-audit', '--no-fund', '--ignore-scripts');
    const modules = printedModules();
    const [words = ''] = process.argv.slice(2);
    for (const [name, check] of Object.entries(checks).filter(([name]) => name.includes(words))) {
        try {
            const figures = await check(modules);
            console.log(`ok      ${name}${figures === undefined ? '' : `: ${figures}`}`);
        } catch (error) {
            failures += 1;
            console.log(`FAILED  ${name}\n${error.message}`);
        }
    }
} finally {
    rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
