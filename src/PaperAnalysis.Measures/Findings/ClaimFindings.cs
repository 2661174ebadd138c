using PaperAnalysis.Claims;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <summary>What abstracts promise, in the sentences of 05-claims.</summary>
public static class ClaimFindings
{
    /// <summary>The findings at the top of the page.</summary>
    /// <param name="papers">Distinct papers.</param>
    /// <param name="language">What to beware of in other languages than English (<see cref="LanguageFindings"/>).</param>
    public static Prose Headline(
        int papers,
        IReadOnlyList<CodeLinkRow> links,
        IReadOnlyList<AcronymRow> acronyms,
        IReadOnlyList<QuantityRow> quantities,
        Prose language
    )
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(acronyms);
        ArgumentNullException.ThrowIfNull(quantities);
        return Prose.Bullets(
            language ?? Prose.None,
            Linked(papers, links),
            Meanings(acronyms),
            Measured(papers, quantities)
        );
    }

    /// <summary>Where most links lead, and what their sentences say of them.</summary>
    public static Prose Hosts(IReadOnlyList<CodeLinkRow> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var hosts = links.GroupBy(static link => link.Host, StringComparer.Ordinal).ToList();
        var most = Most(hosts, static host => host.Count());
        if (links.Count == 0)
        {
            return Prose.Of($"No abstract gives a link.");
        }
        return Prose.Sentences(
            links.Count == 1 ? Prose.Of($"The only link leads to {links[0].Host}.")
                : most.Count == links.Count ? Prose.Of($"Each of the {links.Count} links leads to another host.")
                : most.Count > 1
                    ? Prose.Of(
                        $"Most links lead to {List(most.Select(static host => host.Key))}: **{most[0].Count()} of {links.Count}** each."
                    )
                : Prose.Of(
                    $"**{Capital(Of(most[0].Count(), links.Count, "link"))}** {Noun(most[0].Count(), "leads", "lead")} to {most[0].Key}."
                ),
            Said(links)
        );
    }

    /// <summary>What the table of links leaves out.</summary>
    /// <param name="shown">Rows of the table.</param>
    public static Prose Links(IReadOnlyList<CodeLinkRow> links, int shown)
    {
        ArgumentNullException.ThrowIfNull(links);
        return links.Count == 0 ? Prose.Of($"There is no link to list.")
            : links.Count <= shown
                ? Prose.Of(
                    $"The table shows {(links.Count == 1 ? "the only link" : $"all {Number(links.Count)} links")}."
                )
            : Prose.Of(
                $"The table shows the first {shown} of **{links.Count}** links; `paper-analysis claims` lists all."
            );
    }

    /// <summary>Which acronym is mentioned most.</summary>
    /// <param name="acronyms">By descending mentions.</param>
    public static Prose Acronyms(IReadOnlyList<AcronymRow> acronyms)
    {
        ArgumentNullException.ThrowIfNull(acronyms);
        var most = Most(acronyms, static row => row.Count);
        if (most.Count == 0)
        {
            return Prose.Of($"No abstract defines an acronym.");
        }
        var first = most[0];
        return most.Count == 1
            ? Prose.Of(
                $"{(acronyms.Count == 1 ? "The only one" : "The most mentioned")} is **{first.Acronym}** ({first.Meaning ?? "undecided"}): {Count(first.Count, "mention")} in {Count(first.Documents, "paper")}, {first.CountShort} as acronym."
            )
            : Prose.Of(
                $"The most mentioned, {Times(first.Count)} each, are {List(most.Select(static row => row.Acronym).Distinct(StringComparer.Ordinal))}."
            );
    }

    /// <summary>How many acronyms mean several things, and how much of their use is undecided.</summary>
    public static Prose Ambiguity(IReadOnlyList<AcronymRow> acronyms)
    {
        ArgumentNullException.ThrowIfNull(acronyms);
        var several = acronyms.Where(static row => row.Readings > 1).ToList();
        var (read, ambiguous) = (Names(several), Names(several.Where(static row => row.Ambiguous)));
        var undecided = several.Where(static row => row.Meaning is null).Sum(static row => row.Count);
        return read == 0
            ? Prose.Of($"Every acronym has one reading here, so the table has no rows.")
            : Prose.Of(
                $"**{Count(read, "acronym")}** {Noun(read, "has", "have")} several readings; {(ambiguous == 0 ? "none is ambiguous, because no second reading stands in enough papers" : read == 1 ? "it is ambiguous" : $"{Number(ambiguous)} {Noun(ambiguous, "is", "are")} ambiguous")}. {(undecided == 0 ? "Every use of" : Capital($"{Count(undecided, "use")} of"))} {Noun(read, "it", "them")} {(undecided == 0 ? "is decided" : $"{Noun(undecided, "is", "are")} decided by no definition")}."
            );
    }

    /// <summary>How many quantities are percentages, and which way they go.</summary>
    public static Prose Units(IReadOnlyList<QuantityRow> quantities)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        var percent = quantities.Where(static quantity => quantity.Unit == "%").ToList();
        return quantities.Count == 0 ? Prose.Of($"No abstract states a quantity.")
            : percent.Count == 0
                ? Prose.Of(
                    $"{(quantities.Count == 1 ? "The one quantity is no" : $"None of the {Number(quantities.Count)} quantities is a")} percentage."
                )
            : Prose.Of(
                $"**{Capital(Of(percent.Count, quantities.Count, "quantity", "quantities"))}** {Noun(percent.Count, "is a percentage", "are percentages")}{Ways(percent)}."
            );
    }

    /// <summary>How many increases are stated as a factor or in per cent.</summary>
    /// <param name="gains">These.</param>
    public static Prose Gains(IReadOnlyList<QuantityRow> gains)
    {
        ArgumentNullException.ThrowIfNull(gains);
        var papers = gains.Select(static gain => gain.Id).Distinct(StringComparer.Ordinal).Count();
        return gains.Count == 0
            ? Prose.Of($"No increase is stated as a factor or in per cent, so the table has no rows.")
            : Prose.Of(
                $"**{Count(gains.Count, "increase")}** {Noun(gains.Count, "is", "are")} stated as a factor or in per cent, in {Count(papers, "paper")}."
            );
    }

    private static Prose Linked(int papers, IReadOnlyList<CodeLinkRow> links)
    {
        var linked = links.Select(static link => link.Id).Distinct(StringComparer.Ordinal).Count();
        var available = links.Count(static link => link.Status == LinkStatus.Available);
        return links.Count == 0
            ? Prose.Of($"**No paper** gives a link in its abstract.")
            : Prose.Of(
                $"**{Capital(Of(linked, papers, "paper"))}** {Noun(linked, "gives", "give")} a link; {(links.Count == 1 ? $"it is {(available == 1 ? "" : "not ")}said to be available" : $"{(available == 0 ? "none" : Number(available))} of the {Number(links.Count)} links {Noun(Math.Max(1, available), "is", "are")} said to be available")}."
            );
    }

    private static Prose Meanings(IReadOnlyList<AcronymRow> acronyms)
    {
        var (all, read, ambiguous) = (
            Names(acronyms),
            Names(acronyms.Where(static row => row.Readings > 1)),
            Names(acronyms.Where(static row => row.Ambiguous))
        );
        return all == 0 ? Prose.Of($"**No acronym** is defined.")
            : read == 0
                ? Prose.Of(
                    $"**{Count(all, "acronym")}** {Noun(all, "is defined and has", "are defined; each has")} one meaning."
                )
            : ambiguous == 0
                ? Prose.Of(
                    $"**{Capital(Of(read, all, "acronym"))}** that {Noun(all, "is", "are")} defined {Noun(read, "has", "have")} several readings; none is ambiguous, because no second reading stands in enough papers."
                )
            : Prose.Of(
                $"**{Capital(Of(ambiguous, all, "acronym"))}** that {Noun(all, "is", "are")} defined {Noun(ambiguous, "has", "have")} more than one meaning that stands in several papers."
            );
    }

    private static Prose Measured(int papers, IReadOnlyList<QuantityRow> quantities)
    {
        var measured = quantities.Select(static quantity => quantity.Id).Distinct(StringComparer.Ordinal).Count();
        return quantities.Count == 0
            ? Prose.Of($"**No paper** states a quantity.")
            : Prose.Of(
                $"**{Capital(Of(measured, papers, "paper"))}** {Noun(measured, "states", "state")} {Count(quantities.Count, "quantity", "quantities")}{Ways(quantities)}."
            );
    }

    private static Prose Said(IReadOnlyList<CodeLinkRow> links)
    {
        var (promised, anonymous, unstated) = (
            links.Count(static link => link.Status == LinkStatus.WillBeReleased),
            links.Count(static link => link.Status == LinkStatus.Anonymous),
            links.Count(static link => link.Status == LinkStatus.Unstated)
        );
        if (links.Count == 1 && unstated == 1)
        {
            return Prose.Of($"Nothing is said of what is there.");
        }
        List<Prose> said =
        [
            .. promised > 0
                ? [Prose.Of($"{promised} {Noun(promised, "is", "are")} promised for later")]
                : Array.Empty<Prose>(),
            .. anonymous > 0
                ? [Prose.Of($"{anonymous} {Noun(anonymous, "is", "are")} anonymous")]
                : Array.Empty<Prose>(),
            .. unstated > 0 ? [Prose.Of($"of {unstated} nothing is said")] : Array.Empty<Prose>(),
        ];
        return said.Count == 0
            ? Prose.Of($"{(links.Count == 1 ? "It is" : "All are")} said to be available.")
            : Prose.Of($"{Prose.FromMarkdown(Capital(List(said).Markdown))}.");
    }

    private static string Ways(IReadOnlyList<QuantityRow> quantities)
    {
        var (up, down) = (
            quantities.Count(static quantity => quantity.Direction == Direction.Increase),
            quantities.Count(static quantity => quantity.Direction == Direction.Decrease)
        );
        return quantities.Count == 1
            ? up == 1
                ? ", an increase"
                : down == 1
                    ? ", a decrease"
                    : ", neither an increase nor a decrease"
            : up + down == 0
                ? ", none of them an increase or a decrease"
                : $", among them {Count(up, "increase")} and {Count(down, "decrease")}";
    }

    private static int Names(IEnumerable<AcronymRow> rows) =>
        rows.Select(static row => row.Acronym).Distinct(StringComparer.Ordinal).Count();
}
