// A real HTTP server that speaks OpenAI's chat completions, as well or as badly as a test wants it to.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type ChatRequest = {
  model: string;
  messages: { role: string; content: string }[];
  response_format?: { type: string; json_schema?: { schema: unknown } };
  tools?: unknown;
};

export type Behaviour = (request: ChatRequest, response: ServerResponse) => void;

export type Endpoint = {
  url: string;
  requests: { path: string; authorization: string | undefined; body: ChatRequest }[];
  close(): Promise<void>;
};

/** Starts the server on a free port of this machine. */
export async function startEndpoint(behave: Behaviour): Promise<Endpoint> {
  const requests: Endpoint["requests"] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const body = JSON.parse((await text(request)) || "{}") as ChatRequest; // a GET has no body
    requests.push({ path: request.url ?? "", authorization: request.headers.authorization, body });
    behave(body, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** Answers every request with these words of the model. */
export function says(content: string | null, extra: object = {}): Behaviour {
  return ({ model }, response) => {
    const message = { role: "assistant", content, ...extra };
    const choices = [{ index: 0, finish_reason: "stop", message }];
    send(response, 200, { id: "chat", object: "chat.completion", created: 1, model, choices });
  };
}

/** Answers with an HTTP error, in OpenAI's form. */
export function fails(status: number): Behaviour {
  return (_, response) => send(response, status, { error: { message: "for a reason of its own", type: "error" } });
}

/** Answers 200 with any body at all. */
export function sends(body: string): Behaviour {
  return (_, response) => void response.writeHead(200, { "content-type": "application/json" }).end(body);
}

/** An older server: it refuses `json_schema`, and then behaves like `otherwise`. */
export function refusesSchema(otherwise: Behaviour): Behaviour {
  return (request, response) =>
    request.response_format?.type === "json_schema" ? fails(400)(request, response) : otherwise(request, response);
}

/** Fails once, and then behaves like `otherwise`. */
export function failsOnce(status: number, otherwise: Behaviour): Behaviour {
  let hasFailed = false;
  return (request, response) => {
    if (hasFailed) return otherwise(request, response);
    hasFailed = true;
    response.setHeader("retry-after-ms", "1");
    fails(status)(request, response);
  };
}

/** Takes the request, and never answers. */
export const isSilent: Behaviour = () => {};

/** Hangs up. */
export const hangsUp: Behaviour = (_, response) => void response.socket?.destroy();
