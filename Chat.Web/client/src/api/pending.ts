import type { Client } from 'openapi-fetch';
import type { SignedInDevice } from '../features/settings/devices/devices';
import { http } from './client';

interface Body<T> {
  content: { 'application/json': T };
}

interface Done {
  responses: { 204: { content?: never } };
}

interface Paths {
  '/api/me/password': { put: Done & { requestBody: Body<{ current: string; new: string }> } };
  '/api/me/sessions': { get: { responses: { 200: Body<SignedInDevice[]> } } };
  '/api/me/sessions/{id}': { delete: Done & { parameters: { path: { id: string } } } };
}

/** Stands in for what the API's own document will say. */
export const account = http as unknown as Client<Paths>;
