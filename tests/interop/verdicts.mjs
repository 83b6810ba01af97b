// What the agreements were tried on → ajv, by our JSON Schema and by our OpenAPI documents → the same verdict as ours, but for a closed
// list. What 3.0.3 has no word for it accepts: of it, that it refuses nothing that is valid.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Values of each type; of the first two, most near-misses are tried. */
const CASES = 6;

/** The formats that ajv-formats lacks, as the documentation of `to_json_schema` has them. */
const NUMBERS = { int8: true, int16: true, uint8: true, uint16: true, uint32: true, uint64: true };
const FORMATS = { ...NUMBERS, iri: true, 'iri-reference': true };

const holds = (value, is) =>
    is(value) || (typeof value === 'object' && value !== null && Object.values(value).some((held) => holds(held, is)));

/** Where ajv says something else than wireform. */
const DIFFERENCES = [
    {
        name: 'a multiple of a fraction',
        reason: 'ajv divides floats, and asks whether the quotient prints as an integer',
        applies: ({ errors }) => errors.some((error) => error.keyword === 'multipleOf'),
    },
    {
        name: 'digits past 2^53',
        reason: 'a number of JavaScript has no more: it is another number that is judged',
        applies: ({ document }) => holds(document, (value) => typeof value === 'number' && Math.abs(value) > 2 ** 53),
    },
    {
        name: 'a space for a T',
        reason: 'RFC 3339, section 5.6, lets applications choose it, which ajv-formats does; ours is the grammar of the section',
        applies: ({ document, isValid }) =>
            !isValid && holds(document, (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(value)),
    },
    {
        name: 'a required property without a name',
        reason: 'ajv takes the empty name of what is missing for nothing missing',
        applies: ({ schema, document, isValid }) =>
            !isValid && holds(schema, (value) => Array.isArray(value) && value.includes('')) && !('' in document),
    },
];

/** A schema of OpenAPI 3.0.3 in the words of JSON Schema, draft 4: null is a type there. */
function withoutNullable(schema) {
    const said = {};
    for (const [word, value] of Object.entries(schema)) {
        if (word === 'nullable') continue;
        if (['items', 'not', 'additionalProperties'].includes(word) && typeof value === 'object') said[word] = withoutNullable(value);
        else if (['allOf', 'anyOf', 'oneOf'].includes(word)) said[word] = value.map(withoutNullable);
        else if (word === 'properties') said[word] = mapped(value);
        else said[word] = value;
    }
    return schema.nullable ? { anyOf: [said, { enum: [null] }] } : said;
}

/** Each schema by its name; a name may be that of the prototype. */
function mapped(schemas) {
    return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutNullable(schema)]));
}

/** The checks of verdicts, for `run.mjs`; `tools`: how it runs programs. */
export function verdictChecks({ here, run, scratch }) {
    let read;
    /** The types that the agreements are tried on, each with documents and our verdicts; written by the test. */
    function types() {
        if (read) return read;
        const directory = mkdtempSync(join(scratch, 'cases-'));
        Object.assign(process.env, { WIREFORM_CASES: directory, WIREFORM_AGREEMENT_CASES: CASES });
        run(here, 'cargo', 'test', '--quiet', '--package', 'wireform-tests', '--test', 'agreements');
        read = readdirSync(directory).map((file) => JSON.parse(readFileSync(join(directory, file), 'utf8')));
        assert.ok(read.length > 100, 'nothing was written');
        return read;
    }

    async function validator(path, options) {
        const { default: Ajv } = await import(path);
        const { default: addFormats } = await import('ajv-formats');
        return (schema) => addFormats(new Ajv({ formats: FORMATS, logger: false, ...options })).compile(schema);
    }

    /** Every verdict is ours, or on the list. */
    function assertAgree(schemaOf, compile) {
        let documents = 0;
        const met = {};
        for (const type of types()) {
            const schema = schemaOf(type);
            const validate = compile(schema);
            for (const [document, isValid] of type.cases) {
                documents += 1;
                if (validate(document) === isValid) continue;
                const errors = validate.errors ?? [];
                const entry = DIFFERENCES.find((entry) => entry.applies({ schema, document, isValid, errors }));
                assert.ok(entry, `${type.name}: ${isValid} is our verdict of ${JSON.stringify(document)}, ${JSON.stringify(errors)}`);
                met[entry.name] = (met[entry.name] ?? 0) + 1;
            }
        }
        console.log(`        ${types().length} types, ${documents} documents, differences: ${JSON.stringify(met)}`);
        assert.deepEqual(DIFFERENCES.filter((entry) => !met[entry.name]).map((entry) => entry.name), [], 'met nowhere');
    }

    const whole = ({ place, document }) => ({ ...place, components: document.components });

    return {
        async 'ajv in strict mode judges as wireform does, by each JSON Schema'() {
            assertAgree((type) => type.schema, await validator('ajv/dist/2020.js', { strictTuples: false }));
        },

        async 'ajv judges as wireform does, by each OpenAPI 3.1 document'() {
            assertAgree((type) => whole(type.openapi['3.1.0']), await validator('ajv/dist/2020.js', { strict: false }));
        },

        async 'by OpenAPI 3.0.3 nothing is refused that is valid'() {
            const compile = await validator('ajv-draft-04/dist/index.js', { strict: false });
            let [documents, more] = [0, 0];
            for (const type of types()) {
                const { place, document } = type.openapi['3.0.3'];
                const schemas = mapped(document.components.schemas);
                const validate = compile({ ...withoutNullable(place), components: { schemas } });
                for (const [document, isValid] of type.cases) {
                    documents += 1;
                    const said = validate(document);
                    if (said && !isValid) more += 1;
                    if (said || !isValid) continue;
                    const errors = validate.errors ?? [];
                    const entry = DIFFERENCES.find((entry) => entry.applies({ schema: place, document, isValid, errors }));
                    assert.ok(entry, `${type.name} refuses ${JSON.stringify(document)}: ${JSON.stringify(errors)}`);
                }
            }
            console.log(`        ${documents} documents, of which ${more} are accepted that are not valid`);
        },
    };
}
