// The closed list of what the generator makes of our OpenAPI documents in another way than `to_typescript()` says it, each with its
// reason, and how often it is met: one more fails, and so does one that is gone.

const BOUNDS = {
    int8: [-128, 127],
    uint8: [0, 255],
    int16: [-32768, 32767],
    uint16: [0, 65535],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    int64: [-(2 ** 63), 2 ** 63],
    uint64: [0, 2 ** 64],
    float: [-3.4028235677973362e38, 3.4028235677973362e38],
};

const LIMITS_OF_CONTAINERS = ['maxItems', 'minItems', 'uniqueItems', 'maxProperties', 'minProperties'];
const COMPOSITIONS = ['any-of', 'one-of', 'all-of'];
const KINDS = ['array', 'dictionary', 'Enum', 'string', 'number', 'boolean', 'null', 'binary', 'any', 'any[]', ...COMPOSITIONS];

const isReference = (node) => node.type !== undefined && !KINDS.includes(node.type);
const isAnything = (node) => node.type === undefined && Object.keys(node.properties ?? { a: 1 }).length === 0;
const flat = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');

/**
 * `of`: the version in which it is met, if not in both; `variants`: only where variants have names. `node` looks at two objects that
 * have different types, or other properties: it gives the object with which the comparison goes on, `true` where it ends there, or
 * nothing where the difference is none of its kind. `key` looks at two values of a key, and says whether it is one. `digits` writes
 * our text as it is without this difference. `bound` and `named` are where `openapi.mjs` knows more.
 */
export const DIFFERENCES = [
    // what the generator loses, and wireform keeps
    {
        name: 'a limit of 0',
        reason: 'its templates ask whether a limit is there, and 0 is not',
        key: ({ key, ours, theirs }) => theirs === undefined && (ours === 0 || (key === 'exclusiveMinimum' && ours === true)),
    },
    {
        name: 'a limit of an array or a map',
        reason: 'its templates of arrays and maps have no keys for them',
        key: ({ key, node, theirs }) =>
            theirs === undefined && LIMITS_OF_CONTAINERS.includes(key) && ['array', 'dictionary'].includes(node.type),
    },
    {
        name: 'the description of an array, a map or an enum',
        reason: 'these templates have no key for it',
        key: ({ key, node, theirs }) =>
            theirs === undefined && key === 'description' && ['array', 'dictionary', 'Enum'].includes(node.type),
    },
    {
        name: 'the lines of a description',
        reason: 'it indents them and drops empty ones',
        key: ({ key, ours, theirs }) => key === 'description' && theirs !== undefined && flat(ours) === flat(theirs),
    },
    {
        name: 'a flattened map',
        reason: 'what no part knows is said once for all parts, by a word that it does not read (and that 3.0.3 has not)',
        node: ({ ours, theirs }) => {
            if (ours.type !== 'all-of' || theirs.type !== 'all-of') return undefined;
            const others = ours.contains.filter((part) => part.type !== 'dictionary');
            if (others.length === ours.contains.length || others.length !== theirs.contains.length) return undefined;
            let next = 0;
            return { ...theirs, contains: ours.contains.map((part) => (part.type === 'dictionary' ? part : theirs.contains[next++])) };
        },
    },
    {
        name: 'keywords beside a reference',
        reason: 'its template of compositions has no keys for limits',
        key: ({ node, theirs, key }) => theirs === undefined && isReference(node) && /^m(ax|in)Length$/.test(key),
    },
    {
        name: 'anything, null too',
        reason: 'what can be anything can be null, so a schema without words says it already',
        key: ({ key, node, theirs }) => key === 'isNullable' && theirs === undefined && isAnything(node),
    },
    {
        name: 'null or a word of an enum',
        reason: 'it reads `nullable` beside an enum, and not a list of types',
        of: '3.1.0',
        key: ({ key, node, theirs }) => key === 'isNullable' && theirs === undefined && node.type === 'Enum',
    },
    {
        name: 'a list of types',
        reason: 'it knows arrays, maps and objects by one type, and of a list of types only the names',
        of: '3.1.0',
        node: ({ ours, theirs }) => {
            if (ours.isNullable !== true || !['any', 'any[]'].includes(theirs.type)) return undefined;
            const { type, contains, properties } = ours;
            return { ...theirs, type, contains, properties };
        },
    },
    {
        name: 'a tuple, by its first items',
        reason: 'it does not know `prefixItems`; the object has no word for them either, the model has',
        of: '3.1.0',
        node: ({ ours, theirs }) =>
            ours.type === 'array' && theirs.type === 'any[]' && !ours.isNullable
                ? { ...theirs, type: 'array', contains: ours.contains }
                : undefined,
    },
    // what OpenAPI says in its own way
    {
        name: 'a tuple, as any of its items',
        reason: '3.0.3 has one schema for all items; the object has no word for tuples, the model has',
        of: '3.0.3',
        node: ({ ours, theirs, holder }) =>
            holder?.type === 'array' && holder.minItems === holder.maxItems && isAnything(ours) && theirs.type === 'any-of',
    },
    {
        name: 'words beside a reference',
        reason: 'in 3.0.3 nothing stands beside a reference: it is an all-of of one',
        of: '3.0.3',
        node: ({ ours, theirs }) => {
            const [only, ...others] = theirs.type === 'all-of' ? theirs.contains : [];
            if (!isReference(ours) || only?.type !== ours.type || others.length > 0) return undefined;
            const { contains, ...rest } = theirs;
            return { ...rest, type: ours.type };
        },
    },
    {
        name: 'null, as a branch',
        reason: 'in 3.1 a reference or a composition that can be null is one of two branches',
        of: '3.1.0',
        node: ({ ours, theirs }) => {
            const [one, other, ...others] = theirs.type === 'any-of' ? theirs.contains : [];
            if (!ours.isNullable || one?.type !== ours.type || other?.type !== 'null' || others.length > 0) return undefined;
            const { contains, ...rest } = theirs;
            return { ...rest, ...one, isNullable: true };
        },
    },
    {
        name: 'null alone',
        reason: '3.0.3 has no such type: it is an enum of null',
        of: '3.0.3',
        node: ({ ours, theirs }) => ours.type === 'null' && isAnything(theirs) && theirs.isNullable === true,
    },
    {
        name: 'the bounds of a type',
        reason: 'a format says them already, where it is known; schemas say them for those who do not know it',
        key: ({ key, node, ours, theirs }) => {
            const [least, most] = BOUNDS[node.format] ?? BOUNDS.float;
            return ours === undefined && theirs === { minimum: least, maximum: most }[key];
        },
    },
    {
        name: 'an excluded limit, as a number',
        reason: 'in 3.1 it stands alone, and the generator writes what it finds',
        of: '3.1.0',
        bound: true,
    },
    {
        name: 'digits past 2^53',
        reason: 'a number of JavaScript has no more',
        digits: (typescript) => typescript.replace(/\d{16,}/g, (digits) => Number(digits)),
    },
    {
        name: 'conditions beside properties',
        reason: 'aliases, and a variant for every other tag, are conditions of an all-of, which the generator takes for all there is',
        node: ({ ours, theirs }) => {
            const [only, ...others] = theirs.type === 'all-of' ? theirs.contains : [];
            if (ours.properties === undefined || others.length > 0 || only?.properties === undefined) return undefined;
            const names = Object.keys(ours.properties);
            const properties = Object.fromEntries(
                names.map((name) => {
                    const { isRequired, ...lost } = ours.properties[name];
                    const { isRequired: _, ...said } = only.properties[name] ?? {};
                    return [name, isRequired ? { ...said, isRequired } : said];
                }),
            );
            const { contains, type, ...rest } = theirs;
            return { ...rest, properties };
        },
    },
    {
        name: 'a part in place',
        reason: 'a part that refuses unknown properties is written without that, in place of a reference',
        node: ({ ours, theirs }) => isReference(ours) && theirs.properties !== undefined && Object.keys(theirs.properties).length > 0,
    },
    {
        name: 'binary',
        reason: 'a type of its own in the generator; on the wire it is a string',
        node: ({ ours, theirs }) =>
            ours.type === 'string' && ours.format === 'binary' && theirs.type === 'binary' ? { ...theirs, type: 'string' } : undefined,
    },
    {
        name: 'a tag, by its discriminator',
        reason: 'of a component that a discriminator leads to, the generator writes the tag as a string',
        variants: true,
        node: ({ ours, theirs }) => (ours.type === 'Enum' && theirs.type === 'string' ? { ...theirs, type: 'Enum' } : undefined),
    },
    {
        name: 'a variant that has a name',
        reason: 'it is asked for: a discriminator speaks of components only',
        variants: true,
        named: true,
    },
];

/** Whose file is no TypeScript: the generator does not escape what stands in names and texts. */
export const HOSTILE = ['$Hostile'];
