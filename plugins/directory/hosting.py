"""Files a static host reads: security headers, redirects, and what search engines may see."""

from xml.sax.saxutils import escape


def headers_file(policy, base_path="", with_pictures=False):
    """`_headers` as Netlify, Cloudflare Pages and our own server read it.

    `frame-ancestors` only works as a header, so it stands here and not in the page's own policy.
    """
    every_page = {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), microphone=(), payment=(), geolocation=(self)",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000",
    }
    # Scripts and data are named by what is in them; what keeps its name a browser must ask for (a 304 if it is the same). No path
    # fits two of these, since a host joins the headers of all that fit.
    kept = {"Cache-Control": "public, max-age=31536000, immutable"}
    asked = {"Cache-Control": "no-cache"}
    blocks = {
        f"{base_path}/*": every_page,
        **{f"{base_path}/theme/{folder}/*": asked for folder in ("css", "images")},
        f"{base_path}/theme/js/*": kept,
        f"{base_path}/search/data/*": kept,
        **({f"{base_path}/images/*": asked} if with_pictures else {}),
    }
    return (
        "\n".join(
            "\n".join([pattern, *(f"  {name}: {value}" for name, value in headers.items())])
            for pattern, headers in blocks.items()
        )
        + "\n"
    )


def redirects_file(redirects, base_path=""):
    """`_redirects`: one permanent redirect a line, from old path to new."""
    return "".join(f"{base_path}{old} {base_path}{new} 301\n" for old, new in sorted(redirects.items()))


def robots_file(site_url):
    """`robots.txt`: everything may be read."""
    sitemap = f"Sitemap: {site_url}/sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def sitemap_file(site_url, addresses):
    """`sitemap.xml` of the pages at `addresses` (paths)."""
    urls = "".join(f"  <url><loc>{escape(site_url + path)}</loc></url>\n" for path in sorted(addresses))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
