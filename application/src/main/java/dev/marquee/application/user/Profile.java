package dev.marquee.application.user;

import dev.marquee.domain.post.Post;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.user.User;

/**
 * An account as a reader sees it.
 *
 * @param withPrivate whether this reader may see the private part of the account, its e-mail
 *     address
 * @param posts its newest published posts
 */
public record Profile(User user, boolean withPrivate, Page<Post> posts) {}
