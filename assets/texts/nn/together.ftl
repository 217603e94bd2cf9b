# «Gå gjennom sammen»: sessions where a module or film is gone through together. {$n} is a count.

page-together = Gå gjennom saman
