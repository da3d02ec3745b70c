/**
 * A scorer that is still on its way and has not been heard of for a while: the visitor is told, and may try again.
 * @import { Client } from "./client.mjs"
 * @import { Messages } from "../ui/messages.mjs"
 * @import { ClientStatus, Say } from "../types.js"
 */

/** Withdrawn as soon as something is heard again. Nothing is broken off. @param {Client} client @param {Messages} messages @param {Say} say */
export function tellSilence(client, messages, say) {
  client.subscribe((status) => {
    if (isSilent(status)) {
      messages.tell("slow", say("scan.slow"), { button: { text: say("result.failed.retry"), act: () => client.retry() } });
    } else {
      messages.withdraw("slow");
    }
  });
}

/** @param {ClientStatus} status */
export function isSilent(status) {
  return status.state === "loading" && status.slow;
}
