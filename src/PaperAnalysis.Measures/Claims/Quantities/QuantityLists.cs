using System.Text.RegularExpressions;

namespace PaperAnalysis.Claims;

/// <summary>What quantities that stand in a row have from each other.</summary>
internal static partial class QuantityLists
{
    private const int Reach = 3;

    /// <summary>Gives units to earlier ones and directions to later ones.</summary>
    public static void Share(string text, List<Quantity> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            found[i] = Sharing(text, found[i], found[i + 1]);
        }

        var isShared = false;
        for (var i = found.Count - 2; i >= 0; i--)
        {
            (found[i], isShared) = Leading(text, found[i], found[i + 1], isShared);
        }

        for (var i = 1; i < found.Count; i++)
        {
            found[i] = Counting(text, found[i - 1], found[i]);
            found[i] = Following(text, found, i);
        }
    }

    /// <summary>In "by 2.4, 8.7 and 2.9 points" the earlier numbers have the unit of the last.</summary>
    private static Quantity Sharing(string text, Quantity quantity, Quantity next) =>
        quantity.Unit.Length == 0
        && next.Unit.Length > 0
        && quantity.Span.End <= next.Span.Start
        && Enumeration().IsMatch(text[quantity.Span.End..next.Span.Start])
            ? quantity with
            {
                Unit = next.Unit,
                Direction = quantity.Direction == Direction.None ? next.Direction : quantity.Direction,
            }
            : quantity;

    /// <summary>In "16x, 25x and 47x less memory" the earlier go the way of the last, up to the "and" that joins it.</summary>
    private static (Quantity Quantity, bool IsShared) Leading(
        string text,
        Quantity quantity,
        Quantity next,
        bool isShared
    ) =>
        quantity.Direction == Direction.None
        && next.Direction != Direction.None
        && quantity.Unit == next.Unit
        && quantity.Span.End <= next.Span.Start
        && (
            (isShared ? Enumeration() : LastOfEnumeration()).IsMatch(text[quantity.Span.End..next.Span.Start])
            || (text.AsSpan(quantity.Span.End..next.Span.Start) is ", " && ChangeAfter().IsMatch(text, next.Span.End))
        )
            ? (quantity with { Direction = next.Direction }, true)
            : (quantity, false);

    /// <summary>
    /// In "31 relations (vs. 15 before)", "2,000 ideas and tested 1100 of them" and "200 questions (100 in English, 100 in
    /// Chinese)" all count the same.
    /// </summary>
    private static Quantity Counting(string text, Quantity last, Quantity quantity)
    {
        if (quantity.Unit.Length > 0 || last.Span.End > quantity.Span.Start)
        {
            return quantity;
        }

        var between = text[last.Span.End..quantity.Span.Start];
        var isSame =
            Versus().IsMatch(between)
            || (
                IsNoun(last.Unit)
                && Preposition().Match(text, quantity.Span.End) is { Success: true } place
                && AnotherPlace().Match(between) is { Success: true } other
                && other.Groups["in"].Value == place.Groups["in"].Value
            )
            || (
                last.Sentence == quantity.Sentence
                && IsNoun(last.Unit)
                && (OfWhole().IsMatch(between) || OfThem().IsMatch(text, quantity.Span.End))
            );
        return isSame ? quantity with { Unit = last.Unit } : quantity;
    }

    private static bool IsNoun(string unit) => unit.Length > 2 && unit.All(char.IsLetter);

    /// <summary>
    /// In "by 68%, 16% and 7%", "a 9% gain on A and 5% on B", "from 36.8 to 42.7 on A and from 29.8 to 38.8 on B" and "11% for 2B and 17% for 7B models" the
    /// later quantities go the way of the last of their unit.
    /// </summary>
    private static Quantity Following(string text, List<Quantity> found, int i)
    {
        var quantity = found[i];
        if (quantity.Direction != Direction.None)
        {
            return quantity;
        }

        for (var j = i - 1; j >= Math.Max(0, i - Reach) && found[j].Sentence == quantity.Sentence; j--)
        {
            if (found[j].Unit == quantity.Unit)
            {
                return
                    found[j].Span.End <= quantity.Span.Start
                    && (
                        Coordination().IsMatch(text[found[j].Span.End..quantity.Span.Start])
                        || GainBefore().IsMatch(text[found[j].Span.End..quantity.Span.Start])
                            && PlaceAfter().IsMatch(text, quantity.Span.End)
                    )
                    ? quantity with
                    {
                        Direction = found[j].Direction,
                    }
                    : quantity;
            }
        }

        return quantity;
    }

    [GeneratedRegex(@"^(?:,| ?/|,? (?:and|or|to))(?: [+-])? ?[+]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"^,? (?:and|or) [+-]?$", RegexOptions.CultureInvariant)]
    private static partial Regex LastOfEnumeration();

    /// <summary>"8.15%, 2.18% improvements".</summary>
    [GeneratedRegex(
        @"\G (?:\p{L}{2,12} )?(?:gain|improvement|increase|reduction|drop|decrease|speed-?up)s\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ChangeAfter();

    [GeneratedRegex(@"^[^.;()]{0,60} \((?:vs\.?|versus) $", RegexOptions.CultureInvariant)]
    private static partial Regex Versus();

    [GeneratedRegex(@"\G (?<in>in|from|for|on|with) \p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^ (?<in>in|from|for|on|with) [^.;()0-9]{1,40}(?:,|,? and) $", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherPlace();

    [GeneratedRegex(@"\bout of (?:the |its |all )?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfWhole();

    [GeneratedRegex(
        @"\G (?:out of (?:the )?[0-9]|of (?:them|these|those|which|whom)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfThem();

    /// <summary>"a 9% gain on A, 5% on B": the noun of the first goes for both.</summary>
    [GeneratedRegex(
        "^ (?:(?:\\w{2,12} ){0,2}(?:gains?|improvements?|increases?|reductions?|drops?|speed-?ups?) (?:on|in|for|over|at|across|of)|(?:higher|lower|faster|slower|better|more|less|fewer|larger|smaller)) [^;:,]{1,60}(?:,|,? and)(?: an?| up to| over| about| nearly)? $",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex GainBefore();

    [GeneratedRegex(@"\G(?: (?:on|in|for|over|at|across|of)\b|[.,;)])", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAfter();

    [GeneratedRegex(
        @"^\$?(?: points)?(?: \([^()]{1,30}\))?(?: (?:on|in|for|over|at|with|under|across|against|vs\.|versus|compared (?:to|with)|relative to) [^;:,]{1,60})?(?:,|/| to|,? (?:and|or|&))(?: (?:from|by|to|up to|an?|another))? ?\$?[x×+~]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Coordination();
}
