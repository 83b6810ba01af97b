// A schema of the contract → the fields of a form.

import * as contract from './contract';

/** What a form asks a schema; every constant of the contract is one. */
export interface Schema {
    readonly type?: string;
    readonly title?: string;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: Schema };
    readonly contains?: Schema | readonly Schema[];
    readonly isRequired?: boolean;
    readonly isReadOnly?: boolean;
    readonly isNullable?: boolean;
    readonly format?: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly multipleOf?: number;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly minItems?: number;
    readonly maxItems?: number;
    readonly pattern?: string;
    readonly enum?: readonly (string | number)[];
    readonly default?: unknown;
    readonly discriminator?: { readonly propertyName: string };
}

export interface Field {
    name: string;
    label: string;
    input: 'text' | 'number' | 'checkbox' | 'select' | 'group' | 'list';
    required: boolean;
    /** Attributes of the input element. */
    attributes: Record<string, string | number>;
    options?: readonly (string | number)[];
    fields?: Field[];
}

const schemas: Record<string, Schema> = { ...contract };

/** The schema itself, where a type's name stands for it. */
export function resolve(schema: Schema): Schema {
    const named = schema.type === undefined ? undefined : schemas[`$${schema.type}`];
    return named === undefined ? schema : { ...named, ...schema, ...(named.type === undefined ? {} : { type: named.type }) };
}

/** What the user fills in: what is only read is no field. */
export function form(schema: Schema): Field[] {
    const properties = Object.entries(resolve(schema).properties ?? {});
    return properties.filter(([, property]) => property.isReadOnly !== true).map(([name, property]) => field(name, property));
}

function field(name: string, place: Schema): Field {
    const schema = resolve(place);
    const base = { name, label: schema.title ?? schema.description ?? name, required: schema.isRequired ?? false };
    const variants = Array.isArray(schema.contains) ? (schema.contains as readonly Schema[]) : undefined;
    const tag = schema.discriminator?.propertyName;
    if (schema.enum !== undefined) {
        return { ...base, input: 'select', attributes: {}, options: schema.enum };
    }
    if (variants !== undefined && tag !== undefined) {
        const options = variants.flatMap((variant) => variant.properties?.[tag]?.enum ?? []);
        return { ...base, input: 'select', attributes: { name: tag }, options };
    }
    switch (schema.type) {
        case 'boolean':
            return { ...base, input: 'checkbox', attributes: {} };
        case 'number':
            return { ...base, input: 'number', attributes: limits({ min: schema.minimum, max: schema.maximum, step: step(schema) }) };
        case 'array': {
            const fields = form(schema.contains as Schema);
            return { ...base, input: 'list', attributes: limits({ min: schema.minItems, max: schema.maxItems }), fields };
        }
        case 'dictionary':
            return { ...base, input: 'list', attributes: {} };
        case 'string':
            return {
                ...base,
                input: 'text',
                attributes: limits({ minlength: schema.minLength, maxlength: schema.maxLength, pattern: schema.pattern }),
            };
        default:
            return { ...base, input: 'group', attributes: {}, fields: form(schema) };
    }
}

function step(schema: Schema): number | undefined {
    return /^u?int/.test(schema.format ?? '') ? 1 : schema.multipleOf;
}

function limits(all: Record<string, string | number | undefined>): Record<string, string | number> {
    const set = Object.entries(all).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
    return Object.fromEntries(set);
}
