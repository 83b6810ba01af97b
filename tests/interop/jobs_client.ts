// The client of the service jobs_api: its types are those that the service serves, and `node` runs what tsc makes of it.

import { $NewJob } from './types';
import type { Job, NewJob, Problem } from './types';

declare const fetch: (url: string, request?: { method: string; headers: Record<string, string>; body: string }) => Promise<{ ok: boolean; status: number; json(): Promise<unknown> }>;
declare const process: { argv: Array<string> };
declare const console: { log(text: string): void };

const service = process.argv[2] ?? '';

/** The job that is posted, or why not. */
async function post(job: unknown): Promise<{ job: Job } | { problem: Problem }> {
    const body = JSON.stringify(job);
    const answer = await fetch(`${service}/jobs`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return answer.ok ? { job: (await answer.json()) as Job } : { problem: (await answer.json()) as Problem };
}

/** What a form shows beside each of its fields. */
function byProperty(problem: Problem): Record<string, Array<string>> {
    const shown: Record<string, Array<string>> = {};
    for (const { pointer, detail } of problem.errors ?? []) {
        (shown[pointer] ??= []).push(detail);
    }
    return shown;
}

/** A limit of an error as data, for a message of one's own. */
function maximum(problem: Problem, pointer: string): number | undefined {
    const limit = problem.errors?.find((error) => error.pointer === pointer)?.params?.['maximum'];
    return typeof limit === 'number' ? limit : undefined;
}

const good: NewJob = { name: 'thumbnails', priority: 3, notify: ['ann@example.com'], task: { type: 'resize', width: 64, height: 64 } };

// what the types refuse
// @ts-expect-error the name is missing
export const nameless: NewJob = { task: { type: 'transcode', codec: 'av1' } };
// @ts-expect-error there is no such codec
export const unknown: NewJob = { name: 'x', task: { type: 'transcode', codec: 'av2' } };
// @ts-expect-error there is no such task
export const misspelt: NewJob = { name: 'x', task: { type: 'rezise', width: 1, height: 1 } };
// @ts-expect-error a task has what its type says
export const mixed: NewJob = { name: 'x', task: { type: 'transcode', width: 1 } };
// @ts-expect-error a status is a number
export const status = (problem: Problem): string => problem.status;
// @ts-expect-error an error has a pointer, and no path
export const path = (problem: Problem) => problem.errors?.[0]?.path;

async function main(): Promise<void> {
    const posted = await post(good);
    const wrong = await post({ ...good, name: '', priority: $NewJob.properties.priority.maximum + 1, task: { type: 'resize', width: 0, height: 0 } });
    if (!('job' in posted) || !('problem' in wrong)) {
        throw new Error(JSON.stringify([posted, wrong]));
    }
    const status = (await (await fetch(`${service}/jobs/${posted.job.id}`)).json()) as Job;
    const list = (await (await fetch(`${service}/jobs?state=pending&limit=10`)).json()) as Array<Job>;
    const refused = (await (await fetch(`${service}/jobs?limit=ten`)).json()) as Problem;
    const { problem } = wrong;
    console.log(
        JSON.stringify({
            state: status.state,
            name: status.request.name,
            listed: list.length,
            title: problem.title,
            status: problem.status,
            shown: byProperty(problem),
            maximum: maximum(problem, '/priority'),
            query: byProperty(refused),
        }),
    );
}

void main();
