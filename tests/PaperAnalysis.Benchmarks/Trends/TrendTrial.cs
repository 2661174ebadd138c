using PaperAnalysis.Statistics;

namespace PaperAnalysis.Benchmarks.Trends;

/// <summary>
/// How often the test for trend calls a term that has none: papers in days of 10 to 49, terms in 0.5 to 20 % of the
/// papers. Papers of a day are alike (the day's share is a draw of a beta distribution), and a part of the terms follows
/// a course in time where that is asked for.
/// </summary>
internal static class TrendTrial
{
    private const int Terms = 400;

    public static void Run(TextWriter output)
    {
        output.WriteLine(
            """
            `TermTrends.Of`, `ClusterTrends.Of`: the slope of a share over days (Cochran 1954; Armitage 1955), p by permuting days with all
            their papers, Benjamini and Hochberg's correction (1995). Made days of 10 to 49 papers, 400 terms in 0.5 to 20 % of them. False
            discoveries are the mean share, among terms called at q ≤ .05, of those without a trend; beside it the same where papers are
            taken as independent, as the formulas of 1955 do.
            """
        );
        output.WriteLine();
        output.WriteLine(
            "| made data | days | runs | false discoveries | papers as independent | runs with any | trends found | intervals that hold the slope |"
        );
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (
            var design in new[]
            {
                new Design("papers independent", 60, 0, false, 0),
                new Design("papers of a day alike", 60, 0.1, false, 0),
                new Design("the same, days grow fourfold", 60, 0.1, true, 0),
                new Design("the same, one term in ten rises or falls", 60, 0.1, true, 0.1),
                new Design("a little alike, days grow", 20, 0.02, true, 0),
                new Design("few days, papers alike", 8, 0.1, false, 0),
                new Design("the same, days grow", 8, 0.1, true, 0),
                new Design("many days, one term in ten rises or falls", 400, 0.1, true, 0.1),
            }
        )
        {
            output.WriteLine(Line(design));
        }
    }

    private static string Line(Design design)
    {
        var runs = design.Days > 100 ? 50 : 200;
        var (any, falseShare, naive, found, true_, covered, intervals) = (0, 0.0, 0.0, 0, 0, 0, 0);
        for (var run = 0; run < runs; run++)
        {
            var random = new Random(1000 + run);
            var papers = Enumerable
                .Range(0, design.Days)
                .Select(d => design.Grows ? 10 + 35 * d / design.Days + random.Next(5) : 10 + random.Next(36))
                .ToArray();
            var trend = new ClusteredTrend([.. Enumerable.Range(0, design.Days).Select(d => (double)d)], papers);
            var sets = Enumerable.Range(0, Terms).Select(t => Term(design, papers, t, random)).ToArray();
            int[] tested = [.. Enumerable.Range(0, Terms).Where(t => sets[t].Counts.Sum() >= 10)];
            var q = BenjaminiHochberg.Adjust(
                TrendPermutation.P(
                    trend,
                    tested.Length,
                    t => sets[tested[t]].Units,
                    t => sets[tested[t]].Counts,
                    99_999,
                    run
                )
            );
            var z = tested.Select(t => trend.Of(sets[t].Units, sets[t].Counts, 0.95)).ToArray();
            var independent = BenjaminiHochberg.Adjust([
                .. tested.Select(t => PAsIfIndependent(papers, sets[t].Units, sets[t].Counts)),
            ]);
            int Calls(double[] of, bool isTrue) =>
                of.Where((value, i) => value <= 0.05 && sets[tested[i]].Rises != 0 == isTrue).Count();
            double Proportion(double[] of) =>
                Calls(of, false) / (double)Math.Max(1, Calls(of, false) + Calls(of, true));
            any += Calls(q, false) > 0 ? 1 : 0;
            falseShare += Proportion(q) / runs;
            naive += Proportion(independent) / runs;
            found += Calls(q, true);
            true_ += tested.Count(t => sets[t].Rises != 0);
            foreach (var (t, estimate) in tested.Zip(z))
            {
                intervals++;
                covered += estimate.Low <= sets[t].Slope && sets[t].Slope <= estimate.High ? 1 : 0;
            }
        }

        return FormattableString.Invariant(
            $"| {design.Name} | {design.Days} | {runs} | {falseShare:.000} | {naive:.000} | {any / (double)runs:.000} | {(true_ == 0 ? "" : $"{found / (double)true_:.00}")} | {covered / (double)intervals:.000} |"
        );
    }

    // Cochran and Armitage's own z = Σ(τ − τ̄)x/√(p(1 − p) Σn(τ − τ̄)²), τ the day.
    private static double PAsIfIndependent(int[] papers, int[] units, int[] counts)
    {
        var (total, share) = (papers.Sum(), counts.Sum() / (double)papers.Sum());
        var mean = papers.Select((n, day) => (double)n * day).Sum() / total;
        var sum = units.Zip(counts, (day, x) => (day - mean) * x).Sum();
        var squares = papers.Select((n, day) => n * (day - mean) * (day - mean)).Sum();
        var z = sum / Math.Sqrt(share * (1 - share) * squares);
        return 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(z));
    }

    // The share goes straight from one half of its mean to one and a half times it, or the other way, where it moves.
    private static (int[] Units, int[] Counts, int Rises, double Slope) Term(
        Design design,
        int[] papers,
        int term,
        Random random
    )
    {
        var mean = 0.005 * Math.Pow(40, random.NextDouble());
        var rises =
            random.NextDouble() >= design.Moving ? 0
            : term % 2 == 0 ? 1
            : -1;
        var counts = new int[papers.Length];
        for (var day = 0; day < papers.Length; day++)
        {
            var share = mean * (1 + rises * (day / (papers.Length - 1.0) - 0.5));
            if (design.Alike > 0)
            {
                var size = 1 / design.Alike - 1;
                share = MathNet.Numerics.Distributions.Beta.Sample(random, share * size, (1 - share) * size);
            }

            counts[day] = Enumerable.Range(0, papers[day]).Count(_ => random.NextDouble() < share);
        }

        int[] units = [.. Enumerable.Range(0, papers.Length).Where(day => counts[day] > 0)];
        return (units, Array.ConvertAll(units, u => counts[u]), rises, rises * mean / (papers.Length - 1.0));
    }

    /// <param name="Alike">Intraclass correlation of a term's papers within a day.</param>
    /// <param name="Moving">Share of the terms with a trend.</param>
    private sealed record Design(string Name, int Days, double Alike, bool Grows, double Moving);
}
