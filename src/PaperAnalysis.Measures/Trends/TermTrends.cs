using PaperAnalysis.Duplicates;
using PaperAnalysis.Words;

namespace PaperAnalysis.Trends;

/// <summary>
/// Which terms more, or fewer, of the papers have as time goes on. What is tested is the share of papers that have the
/// term, by the test for trend of Cochran (1954) and Armitage (1955); its p comes from putting the days into another
/// order, each with all its papers, because papers of one day were chosen together. Where forty weeks or more have
/// papers, weeks are kept together instead of days; days with fewer than ten papers are joined with the next. A test for trend sees whether the share is higher late than early: a burst at one
/// end counts as well as a steady rise, and one in the middle does not.
/// </summary>
public sealed class TermTrends
{
    private readonly Corpus _corpus;
    private readonly List<(NGram Gram, string Term)> _terms;
    private readonly Postings _postings;

    private TermTrends(PaperDays dates, TrendOptions options, Corpus corpus)
    {
        (Dates, Options) = (dates, options);
        DateOnly[] days = [.. dates.Days.OfType<DateOnly>()];
        var units = new TrendUnits(days);
        (Days, Together) = (units.Count, units.Together);
        _corpus = corpus;
        if (days.Length < options.LeastPapers || Days < options.LeastDays)
        {
            (_terms, _postings, Rows, Calendar) = ([], new Postings(corpus, []), [], null);
            return;
        }

        _terms = ChosenTerms.Of(corpus, options.Terms with { Top = null });
        _postings = new Postings(corpus, [.. _terms.Select(static t => t.Gram)]);
        Rows = Ranked(TestedTrends.Of(units, _terms.Count, _postings.Papers, options));
        Calendar = new Calendar([.. days], options.Unit, papersEach: 30);
    }

    /// <summary>The days of the papers; those without one are left out.</summary>
    public PaperDays Dates { get; }

    /// <summary>
    /// Days with papers, or weeks (<see cref="Together"/>); those with fewer than ten papers are joined with the next.
    /// </summary>
    public int Days { get; }

    /// <summary>What changes places in the test: days or weeks.</summary>
    public PeriodUnit Together { get; }

    public TrendOptions Options { get; }

    /// <summary>
    /// Whether there were papers and days enough to test (<see cref="TrendOptions.LeastPapers"/>,
    /// <see cref="TrendOptions.LeastDays"/>).
    /// </summary>
    public bool IsTested => Calendar is not null;

    /// <summary>
    /// A row for each term tested, descending by the distance of Z from 0; ties descend by papers, then ascend by term,
    /// ordinally. None where papers or days are too few.
    /// </summary>
    public IReadOnlyList<TermTrendRow> Rows { get; }

    /// <summary>How long the periods are that <see cref="ByPeriod"/> counts in.</summary>
    public PeriodUnit Unit => Calendar?.Unit ?? PeriodUnit.Day;

    private Calendar? Calendar { get; }

    /// <summary>Tests the terms of the kept papers that have a day.</summary>
    /// <param name="corpus">That holds the kept papers, and may hold others.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static TermTrends Of(Reconciliation merged, Corpus corpus, TrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= TrendOptions.Default;
        options.Check();
        var dates = PaperDays.Of(merged, options.Source);
        return new TermTrends(
            dates,
            options,
            corpus.Select([.. dates.Papers.Where((_, paper) => dates.Days[paper] is not null)])
        );
    }

    /// <summary>
    /// The significant terms that rise, the strongest first; of several in the same papers one.
    /// </summary>
    /// <param name="level">The share of false discoveries that is borne.</param>
    public IReadOnlyList<TermTrendRow> Rising(int top, double level = 0.05) =>
        [.. Significant(level).Where(static r => r.Change > 0).Take(top)];

    /// <inheritdoc cref="Rising"/>
    /// <summary>The same of the terms that fall.</summary>
    public IReadOnlyList<TermTrendRow> Falling(int top, double level = 0.05) =>
        [.. Significant(level).Where(static r => r.Change < 0).Take(top)];

    /// <summary>
    /// The share of papers with a term in each period, for each of some rows of <see cref="Rows"/>: by row, then by
    /// period. All periods from the first to the last are there.
    /// </summary>
    /// <exception cref="ArgumentException">A row is of no term tested here; the message names it.</exception>
    public IReadOnlyList<TermPeriodRow> ByPeriod(IEnumerable<TermTrendRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, (_, term)) in _terms.Index())
        {
            numbers.TryAdd(term, number);
        }

        return [.. rows.SelectMany(row => Periods(row.Term, NumberOf(row.Term, numbers)))];
    }

    private static int NumberOf(string term, Dictionary<string, int> numbers) =>
        numbers.TryGetValue(term, out var number)
            ? number
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"'{term}' is none of the {numbers.Count} terms tested; expected rows of these trends."
                ),
                nameof(term)
            );

    private IEnumerable<TermPeriodRow> Periods(string term, int number) =>
        Shares
            .Of(Calendar!, _postings.Papers(number), Options.Level)
            .Select(s => new TermPeriodRow(
                term,
                s.Period.Name,
                s.Period.From,
                s.Period.To,
                s.Count,
                s.Papers,
                s.Share,
                s.Low,
                s.High,
                s.Whole
            ));

    private IEnumerable<TermTrendRow> Significant(double level) => Rows.Where(r => r.Q <= level && r.SameAs is null);

    private List<TermTrendRow> Ranked(TestedTrend[] tested)
    {
        int[] order =
        [
            .. Enumerable
                .Range(0, tested.Length)
                .OrderByDescending(t => Math.Abs(tested[t].Z))
                .ThenByDescending(t => tested[t].Papers)
                .ThenBy(t => _terms[t].Term, StringComparer.Ordinal),
        ];
        int[] significant = [.. order.Where(t => tested[t].Q <= 0.05)];
        var same = SamePapers.Of(
            _corpus.Papers.Count,
            [.. significant.Select(t => (ReadOnlyMemory<int>)_postings.Papers(t).ToArray())]
        );
        var sameAs = significant
            .Zip(same)
            .ToDictionary(static s => s.First, s => s.Second is { } first ? _terms[significant[first]].Term : null);
        return
        [
            .. order.Select(t =>
            {
                var (papers, first, last, change, low, high, z, p, q) = tested[t];
                var (gram, term) = _terms[t];
                return new TermTrendRow(
                    term,
                    gram.N,
                    papers,
                    first,
                    last,
                    change,
                    low,
                    high,
                    z,
                    p,
                    q,
                    sameAs.GetValueOrDefault(t)
                );
            }),
        ];
    }
}
