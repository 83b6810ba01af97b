// What the README says of zod, tried with zod: what it reports of a text, what it can that wireform cannot.

import assert from 'node:assert/strict';

// The same type and text as in tests/comparison/text.rs.
const THREE_MISTAKES = '{"buyerName": "Ann of Green Gables", "count": "many", "size": 5}';

export function zodChecks() {
    return {
        'zod reports all mistakes of a document, by the names on the wire': async () => {
            const { z } = await import('zod');
            const order = z.strictObject({ buyerName: z.string().max(5), count: z.int().min(0).max(255) });
            const { issues } = order.safeParse(JSON.parse(THREE_MISTAKES)).error;
            assert.deepEqual(
                issues.map(({ code, path }) => [code, path.join('/')]),
                [['too_big', 'buyerName'], ['invalid_type', 'count'], ['unrecognized_keys', '']],
            );
            assert.deepEqual(z.toJSONSchema(order).properties.count, { type: 'integer', minimum: 0, maximum: 255 });
        },
        'zod is given what JSON.parse makes: no second property of a name, and numbers as doubles': async () => {
            const { z } = await import('zod');
            const count = z.object({ count: z.number().max(9007199254740992) });
            assert.ok(count.safeParse(JSON.parse('{"count": 9007199254740993}')).success);
            assert.ok(count.safeParse(JSON.parse('{"count": 1, "count": 2}')).success);
        },
        'zod counts characters, has the patterns of JavaScript, and shows no value': async () => {
            const { z } = await import('zod');
            assert.ok(z.string().max(5).safeParse('häuse').success);
            assert.ok(z.string().max(3).safeParse('👍👍👍').success);
            assert.ok(!z.string().regex(/^\d$/).safeParse('٣').success);
            assert.ok(!z.string().min(12).safeParse('hunter2').error.message.includes('hunter2'));
        },
        'zod awaits rules, and makes other values of what it reads': async () => {
            const { z } = await import('zod');
            const free = z.string().refine(async (name) => name !== 'ann', 'is taken');
            assert.equal((await free.safeParseAsync('ann')).error.issues[0].message, 'is taken');
            assert.ok((await free.safeParseAsync('bob')).success);
            assert.equal(z.string().transform((text) => text.length).parse('abc'), 3);
        },
    };
}
