using Microsoft.Playwright;

namespace Essai.Browser.Tests.Checks;

/// <summary>What a page must keep to whatever it shows: it fits, nothing is cut, every target can be hit.</summary>
internal static class Layout
{
    /// <summary>The narrowest screen (WCAG 1.4.10), in its height and as 400 % zoom of 1280 × 1024 leaves it.</summary>
    public static async Task FitsTheNarrowest(IPage page, string screen)
    {
        foreach (var height in new[] { 640, 256 })
        {
            await page.SetViewportSizeAsync(320, height);
            (await page.EvaluateAsync<string[]>(Sideways)).ShouldBeEmpty($"{screen} at 320 × {height}");
        }

        (await page.EvaluateAsync<string[]>(Stuck)).ShouldBeEmpty($"{screen}: stands over what is read at 320 × 256");
    }

    /// <summary>Text twice as large, and text set as wide as WCAG 1.4.12 allows: nothing is cut off.</summary>
    public static async Task HoldsLargeText(IPage page, string screen)
    {
        foreach (var (width, style) in new[] { (1280, "html { font-size: 200% !important }"), (360, Spaced) })
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EvaluateAsync(Styled, style);
            (await page.EvaluateAsync<string[]>(Sideways)).ShouldBeEmpty($"{screen} with {style}");
            (await page.EvaluateAsync<string[]>(Cut)).ShouldBeEmpty($"{screen} with {style}");
            await page.EvaluateAsync(Styled, "");
        }
    }

    /// <summary>24 px for every target, 48 for answers, 44 for buttons that stand outside of pictures.</summary>
    public static async Task CanBeHit(IPage page, string screen) =>
        (await page.EvaluateAsync<string[]>(Small)).ShouldBeEmpty(screen);

    private const string Spaced = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";

    // A style element would be refused by the page's own policy; a style sheet object is not.
    private const string Styled = "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }";

    private const string Words = """
        const name = e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} ${(e.ariaLabel ?? e.textContent ?? '').trim().slice(0, 40)}`;
        const forTheEar = e => e && (getComputedStyle(e).clipPath === 'inset(50%)' || forTheEar(e.parentElement));
        const seen = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !forTheEar(e) && e.getClientRects().length;
        """;

    private const string Sideways = "() => {" + Words + """
            const page = document.scrollingElement;
            if (page.scrollWidth <= innerWidth) return [];
            const far = [...document.body.querySelectorAll('*')].filter(e => seen(e) && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1));
            return [`${page.scrollWidth} > ${innerWidth}`, ...far.map(name)];
        }
        """;

    private const string Stuck = "() => {" + Words + """
            return [...document.body.querySelectorAll('*')].filter(e => seen(e) && ['sticky', 'fixed'].includes(getComputedStyle(e).position)).map(name);
        }
        """;

    private const string Cut = "() => {" + Words + """
            const cuts = e => !['visible', 'auto', 'scroll'].includes(getComputedStyle(e).overflowX) || !['visible', 'auto', 'scroll'].includes(getComputedStyle(e).overflowY);
            const inside = (e, ...sides) => sides.reduce((sum, side) => sum + parseFloat(getComputedStyle(e)[side]), 0);
            const short = select => {
                const room = select.clientHeight - inside(select, 'paddingTop', 'paddingBottom');
                const words = Object.assign(document.createElement('div'), { textContent: select.selectedOptions[0].text });
                select.after(words);
                // Measured beside the line, so that it takes no room of it.
                words.style.position = 'absolute';
                const { font, letterSpacing, wordSpacing, lineHeight } = getComputedStyle(select);
                Object.assign(words.style, { font, letterSpacing, wordSpacing, lineHeight, width: `${select.clientWidth - inside(select, 'paddingLeft', 'paddingRight')}px` });
                const needed = words.getBoundingClientRect().height;
                words.remove();
                return needed > room + 4;
            };
            return [...document.body.querySelectorAll('*:not(svg, svg *, img, video, input, textarea)')]
                .filter(e => seen(e) && (e.matches('select') ? short(e) : cuts(e) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))).map(name);
        }
        """;

    private const string Small = "() => {" + Words + """
            const small = (e, least) => { const box = e.getBoundingClientRect(); return Math.round(box.height) < least || Math.round(box.width) < 24; };
            const least = e => e.matches('label') ? 48 : e.matches('button') && !e.closest('svg') ? 44 : 24;
            const inline = e => e.matches('a') && getComputedStyle(e).display === 'inline';
            const own = e => !e.matches('input[type="radio"], input[type="checkbox"]');
            return [...document.querySelectorAll('a[href], button, select, textarea, summary, input:not([type="hidden"]), label:has(input[type="radio"], input[type="checkbox"])')]
                .filter(e => seen(e) && own(e) && !inline(e) && small(e, least(e))).map(e => `${name(e)} ${Math.round(e.getBoundingClientRect().width)}×${Math.round(e.getBoundingClientRect().height)}`);
        }
        """;
}
