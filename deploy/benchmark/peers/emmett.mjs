// emmett's PostgreSQL event store, answering orders as the Java workers do: a line of JSON in, a line of JSON out.
import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';

const STREAMS = 1000;
const pool = new pg.Pool({
  connectionString: process.env.BENCHMARK_DATABASE_URI,
  max: Number(process.env.GOODSCHOOL_DB_POOL),
});
const store = getPostgreSQLEventStore(process.env.BENCHMARK_DATABASE_URI, { connectionOptions: { pool } });
await store.schema.migrate();

// what a kind of order has written so far: it goes on from there in its next round
const turns = new Map();

function turn(order, client) {
  const prefix = `a${order.clients}x${order.batch}c${client}`;
  if (!turns.has(prefix)) turns.set(prefix, { prefix, stream: 0, versions: new Array(STREAMS).fill(0n) });
  return turns.get(prefix);
}

function day(from, days) {
  return new Date(Date.UTC(2012, 8, 1) + (from + days) * 86_400_000).toISOString().slice(0, 10);
}

// the same fields as the Java contestants' event has
function inspected(id, version) {
  const number = Number(version);
  const grade = (number % 4) + 1;
  const eventId = randomUUID();
  return {
    type: 'SampleInspected',
    data: {
      urn: id, laestab: '9012345', inspectionNumber: `10${number}`, framework: 'EIF-2019', overall: grade,
      qualityOfEducation: grade, behaviour: 2, leadership: 3, inspectedOn: day(number % 4000, 0),
      publishedOn: day(number % 4000, 28), evidence: 'two lessons seen in each year group', validFrom: day(number % 4000, 0),
    },
    metadata: { actor: '2f1c6d0e-editor', correlationId: eventId, causationId: `request:${eventId}`, reason: 'as published' },
  };
}

async function append(own, batch) {
  const stream = own.stream;
  own.stream = (stream + 1) % STREAMS;
  const before = own.versions[stream];
  own.versions[stream] += BigInt(batch);
  const id = `${own.prefix}s${stream}`;
  const events = [];
  for (let i = 1n; i <= BigInt(batch); i++) events.push(inspected(id, before + i));
  await store.appendToStream(`sample-${id}`, events, {
    expectedStreamVersion: before === 0n ? 'STREAM_DOES_NOT_EXIST' : before,
  });
}

async function client(order, number, end, took) {
  const own = turn(order, number);
  for (let before = performance.now(); before < end; ) {
    await append(own, order.batch);
    const after = performance.now();
    took.push(after - before);
    before = after;
  }
}

async function run(order) {
  if (order.task !== 'APPEND') throw new Error(`no task ${order.task}`);
  const took = [];
  const started = performance.now();
  const clients = Array.from({ length: order.clients }, (_, number) => client(order, number, started + order.millis, took));
  await Promise.all(clients);
  const seconds = (performance.now() - started) / 1000;
  const sorted = Float64Array.from(took).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return {
    'events/s': (took.length * order.batch) / seconds, 'p50 ms': at(0.5), 'p99 ms': at(0.99), operations: took.length,
    events: took.length * order.batch,
  };
}

console.log(JSON.stringify({ ready: true }));
for await (const line of createInterface({ input: process.stdin })) {
  try {
    console.log(JSON.stringify({ figures: await run(JSON.parse(line)) }));
  } catch (failed) {
    console.error(failed);
    console.log(JSON.stringify({ error: String(failed) }));
  }
}
await store.close();
await pool.end();
process.exit(0);
