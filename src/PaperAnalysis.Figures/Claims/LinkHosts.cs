using PaperAnalysis.Claims;
using PaperAnalysis.Frames;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>Where the links of abstracts lead, and what their sentences say of what can be had there.</summary>
public static class LinkHosts
{
    private static readonly (LinkStatus Status, string Name, string Color)[] States =
    [
        (LinkStatus.Available, "available", Palette.Blue),
        (LinkStatus.WillBeReleased, "will be released", Palette.Orange),
        (LinkStatus.Anonymous, "anonymous", Palette.Purple),
        (LinkStatus.Unstated, "not said", Palette.Silver),
    ];

    /// <param name="top">Hosts drawn: those with the most links, equal ones by name.</param>
    public static Figure Of(IReadOnlyList<CodeLinkRow> links, int top = 12)
    {
        ArgumentNullException.ThrowIfNull(links);
        Host[] hosts =
        [
            .. links
                .GroupBy(link => link.Host, StringComparer.Ordinal)
                .OrderByDescending(host => host.Count())
                .ThenBy(host => host.Key, StringComparer.Ordinal)
                .Select(host => new Host(host.Key, host.ToLookup(link => link.Status))),
        ];
        Host[] shown = [.. hosts.Take(top)];
        return HorizontalBars.Stacked(
            shown,
            [.. States.Select(state => Series(state.Status, state.Name, state.Color))],
            host => host.Name,
            "host",
            "links",
            "Where links lead",
            Invariant($"{links.Count} links to {hosts.Length} hosts, {shown.Length} of them drawn"),
            DataFrame.FromRecords(
                shown.Select(host => new
                {
                    host = host.Name,
                    links = host.Links.Sum(status => status.Count()),
                    available = host.Links[LinkStatus.Available].Count(),
                    will_be_released = host.Links[LinkStatus.WillBeReleased].Count(),
                    anonymous = host.Links[LinkStatus.Anonymous].Count(),
                    not_said = host.Links[LinkStatus.Unstated].Count(),
                })
            )
        );
    }

    private static BarSeries<Host> Series(LinkStatus status, string name, string color) =>
        new(
            name,
            color,
            host => host.Links[status].Count(),
            host =>
                HoverList.Of(
                    Invariant($"{host.Name}: {host.Links[status].Count()} {name}"),
                    [.. host.Links[status].Select(link => $"{link.Id} {link.Url}")]
                )
        );

    private sealed record Host(string Name, ILookup<LinkStatus, CodeLinkRow> Links);
}
