-- What a caller takes for a key may be anything, a person's name too: only its digest is kept.
update idempotency_key set key = encode(sha256(convert_to(key, 'UTF8')), 'hex');
