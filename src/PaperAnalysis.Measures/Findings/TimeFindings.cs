using PaperAnalysis.Trends;

namespace PaperAnalysis.Findings;

/// <summary>What is seen over time: papers, terms and subjects.</summary>
public static class TimeFindings
{
    private const double Level = 0.05;

    /// <summary>When the papers came.</summary>
    public static Prose Papers(PapersOverTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (time.Dates.Dated == 0)
        {
            return Prose.Of($"No digest and no paper says its year, so nothing is drawn over time.");
        }

        var papers = Grammar.Count(time.Dates.Dated, "paper");
        if (time.Rows.Count == 1)
        {
            var what = time.Dates.Dated == 1 ? "The only paper with a day" : $"All {papers} with a day";
            var verb = Grammar.Noun(time.Dates.Dated, "is", "are");
            return Prose.Sentences(
                Prose.Of($"{what} {verb} of **{time.Rows[0].Period}**, so nothing is drawn over time."),
                Undated(time.Dates)
            );
        }

        return Prose.Sentences(
            Prose.Of($"**{papers}** came from {Day(time.Dates.First)} to {Day(time.Dates.Last)}."),
            Extremes(time),
            Undated(time.Dates)
        );
    }

    /// <summary>Which terms rise and fall.</summary>
    public static Prose Terms(TermTrends trends)
    {
        ArgumentNullException.ThrowIfNull(trends);
        if (!trends.IsTested)
        {
            return Untested(trends.Dates, trends.Days, trends.Options, "terms rise or fall");
        }

        if (trends.Rows.Count == 0)
        {
            return Prose.Of(
                $"No term is in {Grammar.Count(trends.Options.Terms.MinDocuments, "paper")} or more with a day, so none was tested."
            );
        }

        var (rising, falling) = (trends.Rising(1), trends.Falling(1));
        if (rising.Count + falling.Count == 0)
        {
            return Nothing(trends.Rows.Count, "term", "rises", "falls", trends.Together);
        }

        var tested = Grammar.Count(trends.Rows.Count, "term");
        var significant = trends.Rows.Count(static row => row.Q <= Level);
        var verb = Grammar.Noun(significant, "rises or falls", "rise or fall");
        return Prose.Sentences(
            Prose.Of(
                $"**{significant} of {tested}** tested {verb} by more than chance would bring ({Kept(trends.Together)})."
            ),
            Prose.Sentences(
                rising
                    .Concat(falling)
                    .Select(row =>
                        Course(
                            ("rises", "falls"),
                            row.Term,
                            (row.First, row.Last),
                            (row.Change, row.Low, row.High),
                            trends.Together
                        )
                    )
            ),
            Undated(trends.Dates)
        );
    }

    /// <summary>Which subjects grow and shrink.</summary>
    public static Prose Subjects(ClusterTrends trends)
    {
        ArgumentNullException.ThrowIfNull(trends);
        if (trends.Rows.Count == 0)
        {
            return Untested(trends.Dates, trends.Days, trends.Options, "subjects grow or shrink");
        }

        var significant = trends.Rows.Where(static row => row.Q <= Level).ToList();
        if (significant.Count == 0)
        {
            return Nothing(trends.Rows.Count, "cluster", "grows", "shrinks", trends.Together);
        }

        var verb = Grammar.Noun(significant.Count, "grows or shrinks", "grow or shrink");
        var named = significant
            .Where(static row => row.Label is not null)
            .OrderByDescending(static row => Math.Abs(row.Z));
        return Prose.Sentences(
            Prose.Of(
                $"**{Grammar.Capital(Grammar.Of(significant.Count, trends.Rows.Count, "cluster"))}** {verb} by more than chance would bring ({Kept(trends.Together)})."
            ),
            Prose.Sentences(
                named
                    .Where(static row => row.Change > 0)
                    .Take(1)
                    .Concat(named.Where(static row => row.Change < 0).Take(1))
                    .Select(row =>
                        Course(
                            ("grows", "shrinks"),
                            row.Label!,
                            (row.First, row.Last),
                            (row.Change, row.Low, row.High),
                            trends.Together
                        )
                    )
            ),
            Undated(trends.Dates)
        );
    }

    private static Prose Nothing(int tested, string what, string up, string down, PeriodUnit together) =>
        tested == 1
            ? Prose.Of(
                $"The only {what} tested neither {up} nor {down} by more than chance would bring ({Kept(together)})."
            )
            : Prose.Of(
                $"None of {Grammar.Count(tested, what)} tested {up} or {down} by more than chance would bring ({Kept(together)})."
            );

    private static Prose Course(
        (string Up, string Down) verbs,
        string name,
        (double First, double Last) shares,
        (double Change, double Low, double High) line,
        PeriodUnit together
    ) =>
        Prose.Of(
            $"Most surely {(line.Change > 0 ? verbs.Up : verbs.Down)} **{name}**, from {Grammar.Percent(shares.First)} of the papers in the first third of the {Units(together)} to {Grammar.Percent(shares.Last)} in the last; by the line through all {Units(together)} it {(line.Change > 0 ? "gains" : "loses")} {Points(line.Change, line.Low, line.High)} points."
        );

    // A loss is told as a positive number, so its interval turns round.
    private static string Points(double change, double low, double high) =>
        change > 0
            ? $"{Grammar.Number(100 * change, "0.0")} ({Grammar.Interval(100 * low, 100 * high, "0.0")})"
            : $"{Grammar.Number(-100 * change, "0.0")} ({Grammar.Interval(-100 * high, -100 * low, "0.0")})";

    private static Prose Extremes(PapersOverTime time)
    {
        var unit = time.Unit.ToString().ToLowerInvariant();
        var most = Grammar.Most(time.Rows, static row => row.Papers);
        var peak = Grammar.Count(most[0].Papers, "paper");
        var empty = time.Rows.Count(static row => row.Papers == 0);
        return Prose.Sentences(
            most.Count == 1
                ? Prose.Of(
                    $"The {unit} with the most is **{most[0].Period}**, with {peak} on {Grammar.Count(most[0].Days, "day")}."
                )
                : Prose.Of($"No {unit} has more than {peak}; {Grammar.Number(most.Count)} have as many."),
            empty == 0 ? Prose.None : Prose.Of($"{Grammar.Capital(Grammar.Of(empty, time.Rows.Count, unit))} had none.")
        );
    }

    private static Prose Undated(PaperDays dates) =>
        dates.Undated == 0
            ? Prose.None
            : Prose.Of(
                $"{Grammar.Count(dates.Undated, "paper")} without a day {Grammar.Noun(dates.Undated, "is", "are")} left out."
            );

    private static Prose Untested(PaperDays dates, int days, TrendOptions options, string what) =>
        dates.Dated == 0
            ? Prose.Of($"No digest and no paper says its year, so nothing is said of whether {what}.")
            : Prose.Of(
                $"Whether {what} is asked from {options.LeastPapers} papers on {options.LeastDays} days on, where days with fewer than ten papers count together with the next; here {Grammar.Noun(dates.Dated, "is", "are")} {Grammar.Count(dates.Dated, "paper")} on {Grammar.Count(days, "such day")}."
            );

    private static string Kept(PeriodUnit together) =>
        $"false discovery rate 5 %, the papers of a {(together == PeriodUnit.Week ? "week" : "day")} kept together";

    private static string Units(PeriodUnit together) => together == PeriodUnit.Week ? "weeks" : "days";

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
