package dev.marquee.domain.post;

import dev.marquee.domain.shared.Change;

/** What an edit asks of a post. */
public record PostChanges(
    Change<PostTitle> title, Change<PostContent> content, Publication publication) {}
