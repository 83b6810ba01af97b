// Our OpenAPI documents → the generator whose place wireform takes → its constants, which are ours; and → a validator of OpenAPI.
// `UPDATE_DIFFERENCES=1 node tests/interop/run.mjs` writes anew how often each difference is met: read what has changed.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import { DIFFERENCES, HOSTILE } from './differences.mjs';

const END_OF_HEADER = '/* eslint-disable */\n';
const ORDERED = ['--features', 'ordered', '--package', 'wireform-tests'];

/** The value of `export const $Name = … as const;`, made where it can change nothing. */
function valueOf(typescript) {
    const literal = typescript.replace(/^export (const \S+ =|default) /, '').replace(/ as const;\s*$/, '');
    return JSON.parse(runInNewContext(`JSON.stringify(${literal})`));
}

/** Compares the object of a type with what the generator made of it, and counts the differences by the entries of the list. */
class Comparison {
    constructor(version, isVariants, theirsByName) {
        const isMet = (entry) => (entry.of ?? version) === version && (isVariants || !entry.variants);
        this.entries = DIFFERENCES.filter(isMet);
        this.theirsByName = theirsByName;
        this.counts = {};
        this.problems = [];
    }

    count(entry) {
        this.counts[entry.name] = (this.counts[entry.name] ?? 0) + 1;
    }

    /** `holder`: the array or the map that the node is held by. */
    node(ours, theirs, path, holder) {
        const named = this.entries.find((entry) => entry.named);
        if (named && ours.type !== theirs.type && this.theirsByName.has(theirs.type)) {
            this.count(named);
            const { type, ...beside } = theirs;
            theirs = { ...this.theirsByName.get(type), ...beside };
        }
        this.order(ours, theirs, path);
        for (;;) {
            const found = this.differ(ours, theirs)
                ? this.entries.map((entry) => [entry, entry.node?.({ ours, theirs, holder })]).find(([, goesOn]) => goesOn)
                : undefined;
            if (found === undefined) break;
            this.count(found[0]);
            if (found[1] === true) return;
            theirs = found[1];
        }
        if (this.differ(ours, theirs)) {
            this.problems.push(`${path}: ${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`);
            return;
        }
        this.keys(ours, this.bounds(theirs), path);
        if (Array.isArray(ours.contains)) {
            ours.contains.forEach((branch, index) => this.node(branch, theirs.contains[index], `${path}.contains[${index}]`));
        } else if (ours.contains !== undefined) {
            this.node(ours.contains, theirs.contains, `${path}.contains`, ours);
        }
        for (const [name, property] of Object.entries(ours.properties ?? {})) {
            this.node(property, theirs.properties[name], `${path}.properties.${name}`);
        }
    }

    /** Whether two nodes cannot be compared key by key. */
    differ(ours, theirs) {
        const shape = ({ type, contains, properties }) =>
            JSON.stringify([type, Array.isArray(contains) ? contains.length : typeof contains, Object.keys(properties ?? {}), typeof properties]);
        return shape(ours) !== shape(theirs);
    }

    /** Our text, less the digits that a number of JavaScript does not hold. */
    digits(typescript) {
        const entry = this.entries.find((entry) => entry.digits);
        const rounded = entry.digits(typescript);
        if (rounded !== typescript) this.count(entry);
        return rounded;
    }

    /** What both say, they say in the same order. */
    order(ours, theirs, path) {
        const both = Object.keys(ours).filter((key) => key in theirs);
        const same = Object.keys(theirs).filter((key) => key in ours);
        if (String(both) !== String(same)) this.problems.push(`${path}: the keys are in the order of ${same}`);
    }

    /** Limits that are excluded, as 3.0 has them. */
    bounds(theirs) {
        const entry = this.entries.find((entry) => entry.bound);
        const said = { ...theirs };
        for (const end of entry ? ['Maximum', 'Minimum'] : []) {
            if (typeof said[`exclusive${end}`] === 'number') {
                this.count(entry);
                said[end.toLowerCase()] = said[`exclusive${end}`];
                said[`exclusive${end}`] = true;
            }
        }
        return said;
    }

    keys(ours, theirs, path) {
        for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
            if (['type', 'contains', 'properties'].includes(key) || ours[key] === theirs[key]) continue;
            const difference = { key, ours: ours[key], theirs: theirs[key], node: ours };
            const entry = this.entries.find((entry) => entry.key?.(difference));
            if (entry) this.count(entry);
            else this.problems.push(`${path}.${key}: ${ours[key]} is not ${theirs[key]}`);
        }
    }
}

/** The sets of types that the example of Rust prints, each with its documents. */
function printedSets(run, here) {
    return JSON.parse(run(here, 'cargo', 'run', '--quiet', ...ORDERED, '--example', 'openapi_documents'));
}

/** The checks of documents, for `run.mjs`; `tools`: how it runs programs. */
export function openapiChecks({ here, run, tool, project }) {
    let printed;
    const sets = () => (printed ??= printedSets(run, here));

    /** The directory of what the generator writes. */
    function generated(name, document) {
        const directory = project(name, { 'openapi.json': JSON.stringify(document) });
        const options = ['--exportSchemas', 'true', '--exportServices', 'false', '--exportCore', 'false', '--useUnionTypes'];
        tool(directory, 'openapi-typescript-codegen/bin/index.js', '--input', 'openapi.json', '--output', 'out', ...options);
        return join(directory, 'out');
    }

    /** Compares each type of a set; how many are the same to the letter, and what differs. */
    function compared(set, kind, version) {
        const output = generated(`${kind}-${set.name}-${version}`, set[kind][version]);
        const ours = new Map(set.types.map((type) => [/^export const (\S+) =/.exec(type.typescript)[1], type]));
        const files = readdirSync(join(output, 'schemas')).map((file) => file.replace(/\.ts$/, ''));
        const theirs = new Map();
        for (const name of files) {
            const text = readFileSync(join(output, 'schemas', `${name}.ts`), 'utf8');
            theirs.set(name, text.slice(text.indexOf(END_OF_HEADER) + END_OF_HEADER.length));
        }
        const variants = files.filter((name) => !ours.has(name));
        assert.deepEqual(kind === 'variants' ? [] : variants, [], 'components that are no types');
        const byName = new Map(variants.map((name) => [name.slice(1), valueOf(theirs.get(name))]));
        const comparison = new Comparison(version, kind === 'variants', byName);
        let same = 0;
        for (const [name, type] of ours) {
            assert.ok(theirs.has(name), `the generator has no ${name}`);
            if (type.model !== undefined) {
                const model = readFileSync(join(output, 'models', `${name.slice(1)}.ts`), 'utf8');
                assert.equal(model.slice(model.indexOf(END_OF_HEADER) + END_OF_HEADER.length), type.model);
            }
            const rounded = comparison.digits(type.typescript);
            if (theirs.get(name) === rounded) {
                same += rounded === type.typescript ? 1 : 0;
            } else if (HOSTILE.includes(name)) {
                assert.throws(() => valueOf(theirs.get(name)), `${name} is TypeScript`);
                comparison.count({ name: `${name}: no TypeScript` });
            } else {
                const before = JSON.stringify(comparison.counts);
                comparison.node(type.data, valueOf(theirs.get(name)), name);
                const isDifferent = before !== JSON.stringify(comparison.counts) || comparison.problems.length > 0;
                assert.ok(isDifferent, `only the layout of ${name} differs:\n${theirs.get(name)}`);
            }
        }
        assert.deepEqual(comparison.problems, [], `${set.name}, ${version}`);
        return { types: ours.size, same, counts: comparison.counts };
    }

    return {
        'the generator makes our constants of our OpenAPI documents, but for the list'() {
            const met = {};
            let [types, same] = [0, 0];
            for (const set of sets()) {
                for (const kind of ['documents', 'variants']) {
                    for (const version of Object.keys(set[kind])) {
                        // without tagged enums they are the same
                        const isOther = JSON.stringify(set.variants[version]) !== JSON.stringify(set.documents[version]);
                        if (kind === 'variants' && !isOther) continue;
                        const result = compared(set, kind, version);
                        types += result.types;
                        same += result.same;
                        met[`${set.name} ${version}${kind === 'variants' ? ', variants with names' : ''}`] = result.counts;
                    }
                }
            }
            const counted = Object.values(met).flatMap((counts) => Object.values(counts));
            const differences = counted.reduce((sum, count) => sum + count, 0);
            console.log(`        ${types} types compared, ${same} the same to the letter, ${differences} differences of ${DIFFERENCES.length} kinds`);
            const names = new Set(Object.values(met).flatMap((counts) => Object.keys(counts)));
            assert.deepEqual(DIFFERENCES.filter((entry) => !names.has(entry.name)).map((entry) => entry.name), [], 'met nowhere');
            const file = join(here, 'differences.json');
            if (process.env.UPDATE_DIFFERENCES) writeFileSync(file, `${JSON.stringify(met, null, 4)}\n`);
            assert.deepEqual(met, JSON.parse(readFileSync(file, 'utf8')));
        },

        async 'our OpenAPI documents are OpenAPI, and each schema of 3.1 is JSON Schema'() {
            const { Validator } = await import('@seriousme/openapi-schema-validator');
            const { default: Ajv } = await import('ajv/dist/2020.js');
            const ajv = new Ajv({ strict: false, validateFormats: false });
            let [documents, schemas] = [0, 0];
            for (const set of sets()) {
                for (const document of [set.documents, set.variants].flatMap(Object.values)) {
                    const result = await new Validator().validate(document);
                    assert.ok(result.valid, `${set.name} ${document.openapi}: ${JSON.stringify(result.errors)}`);
                    documents += 1;
                    for (const [name, schema] of Object.entries(document.openapi === '3.1.0' ? document.components.schemas : {})) {
                        assert.ok(ajv.validateSchema(schema), `${name}: ${ajv.errorsText()}`);
                        schemas += 1;
                    }
                }
            }
            console.log(`        ${documents} documents, ${schemas} schemas of 3.1`);
        },
    };
}
