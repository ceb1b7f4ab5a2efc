// What can go wrong when the lab starts, each with its way out.
import { LabError } from "@synergy/kit";

/** PORT is no port number. */
export class PortInvalidError extends LabError {
  override name = "PortInvalidError";
  constructor(value: string) {
    super(`PORT is "${value}", which is not a whole number from 0 to 65535.`, {
      fix: "Leave PORT unset for 4321, or set it to a number such as 8080; 0 takes any free port.",
    });
  }
}

/** RPC_URL is no URL that a JSON-RPC server can have. */
export class RpcUrlInvalidError extends LabError {
  override name = "RpcUrlInvalidError";
  constructor(value: string) {
    super(`RPC_URL is "${value}", which is no http or https URL.`, {
      fix: "Leave RPC_URL unset for a chain of the lab's own, or set it to a URL such as http://127.0.0.1:8545.",
    });
  }
}

/** Somebody else listens there already, often a lab in another terminal. */
export class PortTakenError extends LabError {
  override name = "PortTakenError";
  constructor(port: number) {
    super(`Port ${port} is taken, perhaps by another lab that still runs.`, {
      fix: "Stop the other program (Ctrl-C in its terminal), or set PORT to another number, or to 0 for any free one.",
    });
  }
}

/** This machine has no such address, or the port is reserved for the administrator. */
export class ListenError extends LabError {
  override name = "ListenError";
  constructor(host: string, port: number, cause: unknown) {
    super(`The lab can't listen on ${host}:${port}.`, {
      fix: "Leave HOST and PORT unset, or choose an address of this machine and a port above 1023.",
      cause,
    });
  }
}

/** LAB_FOLDER can't hold Bob's books: a file stands in the way, or there are no rights. */
export class LabFolderError extends LabError {
  override name = "LabFolderError";
  constructor(folder: string, cause: unknown) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    super(`Bob's books can't be kept in ${folder}: ${problem}.`, {
      fix: "Leave LAB_FOLDER unset, or set it to a folder that you may write to.",
      cause,
    });
  }
}

/** The browser app has not been built. */
export class WebAppMissingError extends LabError {
  override name = "WebAppMissingError";
  constructor(folder: string) {
    super(`There is no web app in ${folder}.`, {
      fix: "Run `npm start`, which builds it first, or `npm run build`.",
    });
  }
}
