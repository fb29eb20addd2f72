/**
 * What other systems ask, by a key: GET /api/v1/…, described by GET /api/v1/openapi.json, which is made of these very shapes. An answer
 * says of a published meeting what a participant without rights sees of it.
 *
 * Keys, at the desk of whoever administers a unit: GET /api/system-keys → ApiKeys; POST (MakeApiKey) → ApiKeyMade, the key shown this
 * once; DELETE /api/system-keys/:id takes it back.
 */
import { z } from 'zod';
import { Day, HexHash, Id, line, Timestamp, UnitCode } from '../base/ids.ts';

export const MOST_KEYS = 50;
/** The longest that a key answers. */
export const MOST_KEY_DAYS = 732;

export const KeyReach = z.enum(['everybody', 'delegates']);
export const MakeApiKey = z.object({
  name: line(80),
  /** Code of the unit whose meetings it gives; absent: of whoever makes it. */
  unit: UnitCode.optional(),
  /** What is for everybody in a meeting, or for all of its delegates as well. */
  reach: KeyReach.default('everybody'),
  /** The last day on which it answers. */
  until: Day,
});
export const ApiKey = MakeApiKey.extend({
  id: Id,
  unit: UnitCode,
  madeBy: Id,
  madeAt: Timestamp,
  revokedAt: Timestamp.optional(),
  /** To the hour. */
  usedAt: Timestamp.optional(),
});
export type ApiKey = Readonly<z.infer<typeof ApiKey>>;
export interface ApiKeys {
  readonly keys: readonly ApiKey[];
}
export interface ApiKeyMade {
  readonly key: ApiKey;
  /** What the other system sends: `Authorization: Bearer …`. */
  readonly token: string;
}

const WHEN = ['coming', 'past'] as const;
export const MeetingsAsked = z.object({
  when: z.enum(WHEN).optional(),
  /** Beginning at or after that time, and before the other. */
  from: Timestamp.optional(),
  until: Timestamp.optional(),
  after: z.string().regex(/^\d{13}:[A-Za-z0-9_-]{1,64}$/).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const OutsideMeeting = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  startsAt: z.string().meta({ format: 'date-time' }),
  place: z.string(),
  state: z.enum(['convened', 'underWay', 'adjourned', 'closed', 'approved', 'calledOff']),
  kind: z.string().optional().meta({ description: 'Of the unit’s catalogue of kinds of meetings.' }),
});
export const OutsideMeetings = z.object({
  meetings: z.array(OutsideMeeting),
  next: z.string().optional().meta({ description: 'Asks for the next page, as `after`; a page may be empty and still have a next one.' }),
});
export const OutsideDetail = OutsideMeeting.extend({
  agenda: z.array(
    z.object({
      id: z.string(),
      number: z.string().meta({ description: 'As printed.' }),
      title: z.string().meta({ description: 'The neutral title, where the item is restricted.' }),
      restricted: z.boolean(),
    }),
  ),
});
export const OutsideDocument = z.object({
  id: z.string(),
  item: z.string().meta({ description: 'Id of the item of the agenda.' }),
  title: z.string().meta({ description: 'The neutral title, where the document is restricted.' }),
  restricted: z.boolean(),
  internal: z.boolean().meta({ description: 'Handed out with its reader’s name alone: never by this interface.' }),
  replaced: z.boolean().meta({ description: 'A newer version stands in its place.' }),
  sha256: HexHash.optional(),
  pages: z.number().int().optional(),
  size: z.number().int().optional().meta({ description: 'Bytes.' }),
  kind: z.string().optional(),
  issuer: z.string().optional(),
  preparedBy: z.string().optional().meta({ description: 'Name of the body that has prepared the document.' }),
  addedAt: z.string().optional().meta({ format: 'date-time' }),
  content: z.string().optional().meta({ description: 'Path of the file itself, where this key may have it.' }),
});
export const OutsideDocuments = z.object({ documents: z.array(OutsideDocument) });
const OutsideRefusal = z.object({
  refusal: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
});

const PREFIX = '/api/v1';
const text = (schema: z.ZodType) => {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io: 'output' });
  return rest;
};
const SHAPES = { OutsideMeetings, OutsideDetail, OutsideDocuments, OutsideRefusal } as const;
const ref = (name: keyof typeof SHAPES) => ({ $ref: `#/components/schemas/${name}` });
const inPath = (name: string, description: string) => ({ name, in: 'path', required: true, description, schema: { type: 'string' } });
const query = () => {
  const { properties = {} } = z.toJSONSchema(MeetingsAsked, { io: 'input' });
  const said: Readonly<Record<string, string>> = {
    when: 'Those to come or under way, or those that are over. Absent: all.',
    from: 'Beginning at or after this time (UTC).',
    until: 'Beginning before this time (UTC).',
    after: '`next` of the page before.',
    limit: 'Most meetings in one answer.',
  };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, description: said[name]!, schema }));
};
const refusal = (description: string) => ({ description, content: { 'application/json': { schema: ref('OutsideRefusal') } } });
const answers = (description: string, content: object) => ({
  200: { description, content },
  401: refusal('No key, or one that has ended or was taken back.'),
  404: refusal('Nothing of that name that this key reaches.'),
  429: refusal('Too many requests: wait a little.'),
});
const json = (name: keyof typeof SHAPES) => ({ 'application/json': { schema: ref(name) } });
const operation = (operationId: string, summary: string, parameters: object[], responses: object) => ({
  get: { operationId, summary, parameters, responses },
});

/** The description itself (OpenAPI 3.1), made of the shapes that the routes answer by. */
export const openApiDescription = () => ({
  openapi: '3.1.0',
  info: {
    title: 'e-Cabinet',
    version: '1.0.0',
    description:
      'Meetings of a unit and of a person, a meeting’s agenda and its documents, for other systems. Read only. A key gives the meetings of ' +
      'its unit; drafts and rehearsals are never given; what is not for everybody (or, by the key’s reach, for all delegates) has its neutral title.',
  },
  servers: [{ url: PREFIX }],
  security: [{ key: [] }],
  paths: {
    '/meetings': operation(
      'listMeetings',
      'Meetings of the key’s unit, the latest start first',
      query(),
      answers('A page of meetings.', json('OutsideMeetings')),
    ),
    '/people/{person}/meetings': operation(
      'listMeetingsOfPerson',
      'Meetings of the key’s unit in which somebody takes part, the latest start first',
      [inPath('person', 'Sign-in name or id of somebody of the unit.'), ...query()],
      answers('A page of meetings.', json('OutsideMeetings')),
    ),
    '/meetings/{meeting}': operation(
      'getMeeting',
      'One meeting with its agenda',
      [inPath('meeting', 'Id of the meeting.')],
      answers('The meeting.', json('OutsideDetail')),
    ),
    '/meetings/{meeting}/documents': operation(
      'listDocuments',
      'A meeting’s documents, in the order of the agenda’s papers',
      [inPath('meeting', 'Id of the meeting.')],
      answers('The documents.', json('OutsideDocuments')),
    ),
    '/meetings/{meeting}/documents/{document}': operation(
      'getDocument',
      'The file of a document; ranges are answered',
      [inPath('meeting', 'Id of the meeting.'), inPath('document', 'Id of the document.')],
      answers('The bytes whose hash the list names.', { 'application/pdf': { schema: { type: 'string', format: 'binary' } } }),
    ),
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key made by an administrator of the unit.' } },
    schemas: Object.fromEntries(Object.entries(SHAPES).map(([name, schema]) => [name, text(schema)])),
  },
});
