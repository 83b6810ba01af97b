// The modules of `wireform::typescript` → tsc, the generator whose text they stand for, and a front end that is written against one.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

const STRICT = {
    target: 'es2022',
    module: 'es2022',
    moduleResolution: 'node',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    types: [],
    noEmit: true,
};

/** Files that the generator writes otherwise, and what it has instead of our text. */
const NOT_AS_GENERATED = {
    // the name of a reserved word is imported without the underscore that it is exported with, which does not compile
    'models/Kinds.ts': [/\b_class\b/g, 'class'],
};

/** What `openapi.json` does not say. */
const NOT_IN_OPENAPI = ['a_1_globalThis_taken_1_', 'Hostile'];

/** The rules that a type says, by their codes. */
const SAYABLE = ['type', 'required', 'variant', 'required_tag', 'enum', 'required_variant', 'any_of', 'duplicate_property'];

/** The types that say less than the schema, each with the reason; the names are those of the gallery. */
const SAY_LESS = {
    'a map takes any name': /^BTreeMap<IpAddr, u8>$/,
    'an array is an object too': /^(Empty|Keys|Map<String, Value>)$/,
    'beside a map, a property of any name has any type': /^(DeepOfMap|OfMap|OfOptionalMap)$/,
    'beside a variant of any name, too': new RegExp(
        `^(${[
            'Beside|ClosedOfData|Generic<Listed>|GenericInside<Data>|InUntaggedVariants|InVariantsBeside|InsideOther|InsideTwice|OfBoxed|OfChosen',
            'OfData|OfInsideOther|OfInsideOtherBesideAbsent|OfInsideTwice|OfListed|OfOptionalData|OfOptionalListed|OfWrapped',
            'OnlyOfInsideOther',
        ].join('|')})$`,
    ),
};

/** A document as a literal; tsc takes some texts for a binary file. */
function literal(document) {
    const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return JSON.stringify(document).replace(/[\u007f-\uffff]/g, escaped);
}

/** Whether JavaScript has rounded a number of the document, or a type would have to tell integers from other numbers. */
function isBeyondNumbers([document, , message]) {
    const isLarge = (value) =>
        typeof value === 'number' ? Math.abs(value) > Number.MAX_SAFE_INTEGER : Object.values(value ?? {}).some((inside) => typeof inside !== 'string' && isLarge(inside));
    return isLarge(document) || message.includes('is not an integer');
}

/** The name of the type without the path of its module. */
function plain(name) {
    return name.replace(/[\w]+::/g, '');
}

/** The checks, each of what the example printed; `tools` are those of run.mjs. */
export function checksOfTypes({ here: cargo, run, tool, project, HEADER }) {
    const example = ['run', '--quiet', '--features', 'ordered', '--package', 'wireform-tests', '--example', 'typescript_models'];
    let cached;
    const printed = () => (cached ??= JSON.parse(run(cargo, 'cargo', ...example)));
    const TSC = 'typescript/bin/tsc';

    return {
        'tsc takes every module, in one file and in many, and every document that is accepted'() {
            const files = { 'tsconfig.json': JSON.stringify({ compilerOptions: STRICT, include: ['src'] }) };
            let types = 0;
            for (const name of ['exports', 'julep', 'shop', 'everything']) {
                const { text, turned, bigint, string, files: many } = printed()[name];
                assert.equal(text, turned, `${name} depends on the order of the roots`);
                Object.assign(files, { [`src/${name}.ts`]: text, [`src/${name}_bigint.ts`]: bigint, [`src/${name}_string.ts`]: string });
                many.forEach(([path, content]) => (files[`src/${name}/${path}`] = content));
                types = Math.max(types, [...text.matchAll(/^export const /gm)].length);
            }
            let documents = 0;
            for (const [index, { text, accepted }] of printed().documented.entries()) {
                const [, name] = /^export type (Holder\w*) =/m.exec(text);
                const list = accepted.map((document) => `    ${literal(document)},\n`).join('');
                files[`src/typed/${index}.ts`] = text;
                files[`src/typed/${index}_accepted.ts`] =
                    `import type { ${name} as Model } from './${index}';\nexport const accepted: Array<Model> = [\n${list}];\n`;
                documents += accepted.length;
            }
            tool(project('types', files), TSC, '--project', '.');
            return `${types} types, ${documents} documents`;
        },

        'tsc refuses the documents that break a rule which a type says'() {
            const files = { 'tsconfig.json': JSON.stringify({ compilerOptions: STRICT, include: ['src'] }) };
            const expected = new Map();
            for (const [index, { name, text, refused }] of printed().documented.entries()) {
                const model = /^export type (Holder\w*) =/m.exec(text)[1];
                const lines = [`import type { ${model} as Model } from './${index}';`];
                for (const refusal of refused.filter((refusal) => SAYABLE.includes(refusal[1]) && !isBeyondNumbers(refusal))) {
                    lines.push(`export const refused${lines.length}: Model = ${literal(refusal[0])};`);
                    expected.set(`${index}:${lines.length}`, { name: plain(name), refusal });
                }
                files[`src/${index}.ts`] = text;
                files[`src/${index}_refused.ts`] = `${lines.join('\n')}\n`;
            }
            const directory = project('refusals', files);
            let output = '';
            try {
                tool(directory, TSC, '--project', '.');
            } catch (error) {
                output = error.message;
            }
            const found = new Set();
            for (const [line, index, place] of output.matchAll(/^src\/(\d+)(?:_refused)?\.ts\((\d+),.*$/gm)) {
                assert.ok(expected.has(`${index}:${place}`), line);
                found.add(`${index}:${place}`);
            }
            const taken = [...expected].filter(([place]) => !found.has(place)).map(([, taken]) => taken);
            const listed = new Set();
            const unexplained = new Map();
            for (const { name, refusal } of taken) {
                if (Object.values(SAY_LESS).some((names) => names.test(name))) {
                    listed.add(name);
                } else {
                    unexplained.set(name, `a ${name} could be ${JSON.stringify(refusal[0])}, but ${refusal[2]}`);
                }
            }
            assert.equal(unexplained.size, 0, [...unexplained.values()].join('\n'));
            for (const [reason, names] of Object.entries(SAY_LESS)) {
                assert.ok([...listed].some((name) => names.test(name)), `no type says less because ${reason}`);
            }
            return `${found.size} documents; ${taken.length} of ${listed.size} types are on the list`;
        },

        'the generator writes the same models, constants and index from OpenAPI'() {
            // its output has to be below the working directory
            const directory = project('generated_models', {});
            const scratch = mkdtempSync(directory);
            const options = ['--exportSchemas', 'true', '--exportServices', 'false', '--exportCore', 'false', '--useUnionTypes'];
            const input = join(here, 'openapi.json');
            tool(scratch, 'openapi-typescript-codegen/bin/index.js', '--input', input, '--output', 'out', ...options);

            const ours = new Map(printed().exports.generated);
            const theirs = readdirSync(join(scratch, 'out'), { recursive: true }).filter((path) => path.endsWith('.ts'));
            for (const path of theirs.map((path) => path.replaceAll('\\', '/'))) {
                assert.ok(ours.has(path), `wireform has no ${path}`);
                let text = ours.get(path);
                if (path === 'index.ts') {
                    const isTold = (line) => !NOT_IN_OPENAPI.some((name) => line.includes(`/${name}'`) || line.includes(`/$${name}'`));
                    text = text.split('\n').filter(isTold).join('\n');
                }
                const [ourWord, theirWord] = NOT_AS_GENERATED[path] ?? ['', ''];
                const expected = text.replace(ourWord, theirWord);
                assert.ok(!(path in NOT_AS_GENERATED) || expected !== text, `${path} is as generated`);
                assert.equal(expected, readFileSync(join(scratch, 'out', path), 'utf8'), path);
                assert.ok(text.startsWith(HEADER), path);
            }
            assert.equal(theirs.length, ours.size - 2 * NOT_IN_OPENAPI.length);
            return `${theirs.length} files, ${Object.keys(NOT_AS_GENERATED).length} on the list`;
        },

        'the models that the generator makes of our OpenAPI documents are ours, but for a closed list'() {
            const directory = project('loop', { 'package.json': '{}' });
            const options = ['--exportServices', 'false', '--exportCore', 'false', '--useUnionTypes'];
            const listed = JSON.parse(readFileSync(join(here, 'models_otherwise.json'), 'utf8'));
            const differing = new Set();
            let compared = 0;
            for (const name of ['exports', 'julep', 'shop', 'everything']) {
                writeFileSync(join(directory, `${name}.json`), JSON.stringify(printed()[name].openapi));
                const generate = 'openapi-typescript-codegen/bin/index.js';
                tool(directory, generate, '--input', `${name}.json`, '--output', name, ...options);
                const ours = new Map(printed()[name].generated);
                for (const file of readdirSync(join(directory, name, 'models'))) {
                    const theirs = readFileSync(join(directory, name, 'models', file), 'utf8');
                    compared += 1;
                    if (ours.get(`models/${file}`) !== theirs) {
                        differing.add(file.replace(/\.ts$/, ''));
                    }
                }
            }
            assert.deepEqual([...differing].sort(), Object.values(listed).flat().sort());
            return `${compared} models, ${differing.size} on the list`;
        },

        'a front end imports the module, builds a form, and sends what is accepted'() {
            const directory = project('front_end', {});
            cpSync(join(here, 'front_end'), directory, { recursive: true });
            writeFileSync(join(directory, 'src', 'contract.ts'), printed().shop.text);
            tool(directory, TSC, '--project', '.');
            const lines = run(directory, process.execPath, 'out/main.js').trim().split('\n');
            const form = JSON.parse(lines[0]);
            assert.deepEqual(form, JSON.parse(readFileSync(join(here, 'front_end', 'form.json'), 'utf8')));
            const verdict = execFileSync('cargo', [...example, '--', 'order'], { cwd: cargo, encoding: 'utf8', input: lines[1] });
            assert.equal(verdict, 'valid\n');
            assert.equal(lines[2], 'card 4111 of somebody');
            return `${form.length} fields`;
        },
    };
}
