// Checks a token of ours with what our server publishes, or with the secret, and makes one like it.
// Reads {server, algorithm, key, now, token} from standard input; prints {header, claims, token}.

import { createRemoteJWKSet, importPKCS8, jwtVerify, SignJWT } from "jose";
import { json } from "node:stream/consumers";

const { server, algorithm, key, now, token } = await json(process.stdin);
const symmetric = algorithm === "HS256";
const secret = new TextEncoder().encode(key);

const metadata = await (await fetch(`${server}/.well-known/oauth-authorization-server`)).json();
const published = createRemoteJWKSet(new URL(metadata.jwks_uri));

const { payload, protectedHeader } = await jwtVerify(token, symmetric ? secret : published, {
  algorithms: [algorithm],
  audience: "marquee",
  currentDate: new Date(now * 1000),
  issuer: "marquee",
  requiredClaims: ["client_id", "exp", "iat", "jti", "sub"],
  typ: "at+jwt",
});

const likeIt = await new SignJWT({ name: payload.name, sid: payload.sid })
  .setProtectedHeader(protectedHeader)
  .setIssuer(payload.iss)
  .setAudience(payload.aud)
  .setSubject(payload.sub)
  .setIssuedAt(now)
  .setNotBefore(now)
  .setExpirationTime(now + 60)
  .setJti(crypto.randomUUID())
  .sign(symmetric ? secret : await importPKCS8(key, algorithm));

console.log(JSON.stringify({ header: protectedHeader, claims: payload, token: likeIt }));
