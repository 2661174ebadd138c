using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Draws the topic t of one word w of paper d given those of all others: with odds (n_dt + α) · (n_wt + β) / (n_t +
/// Vβ). Additions and products in one order only, so that the draw is the same on every processor.
/// </summary>
internal sealed class LdaDraw
{
    private readonly int[] _terms;
    private readonly int _topics;
    private readonly int _stride;
    private readonly float _paperPrior;
    private readonly float _termPrior;
    private readonly float _termPriors;
    private readonly int[] _totals;
    private readonly float[] _shares; // 1 / (n_t + Vβ)
    private readonly float[] _odds;

    /// <param name="terms">Words of each term in each topic, terms × stride; draws change them.</param>
    /// <param name="totals">Words in each topic; copied.</param>
    public LdaDraw(int[] terms, int topics, int stride, LdaOptions options, ReadOnlySpan<int> totals)
    {
        (_terms, _topics, _stride) = (terms, topics, stride);
        (_paperPrior, _termPrior) = ((float)options.PaperPrior, (float)options.TermPrior);
        _termPriors = (float)(options.TermPrior * (terms.Length / stride));
        (_totals, _shares, _odds) = (totals.ToArray(), new float[stride], new float[stride]);
        for (var t = 0; t < stride; t++)
        {
            Count(t, 0);
        }
    }

    /// <param name="topic">That the word has had so far.</param>
    /// <param name="paper">Words of its paper in each topic; the draw changes them.</param>
    public int Again(int topic, Span<int> paper, int term, Random random)
    {
        var own = _terms.AsSpan(term * _stride, _stride);
        own[topic]--;
        paper[topic]--;
        Count(topic, -1);
        topic = Draw(paper, own, random);
        own[topic]++;
        paper[topic]++;
        Count(topic, 1);
        return topic;
    }

    private int Draw(ReadOnlySpan<int> paper, ReadOnlySpan<int> own, Random random)
    {
        var inPaper = MemoryMarshal.Cast<int, Vector256<int>>(paper);
        var inTopic = MemoryMarshal.Cast<int, Vector256<int>>(own);
        var shares = MemoryMarshal.Cast<float, Vector256<float>>(_shares.AsSpan());
        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(_odds.AsSpan());
        var (alpha, beta) = (Vector256.Create(_paperPrior), Vector256.Create(_termPrior));
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] =
                (Vector256.ConvertToSingle(inPaper[i]) + alpha)
                * (Vector256.ConvertToSingle(inTopic[i]) + beta)
                * shares[i];
        }

        var odds = _odds.AsSpan(0, _topics);
        var sum = 0f;
        foreach (var odd in odds)
        {
            sum += odd;
        }

        var at = (float)random.NextDouble() * sum - odds[0];
        var topic = 0;
        while (at >= 0 && topic < odds.Length - 1)
        {
            at -= odds[++topic];
        }

        return topic;
    }

    private void Count(int topic, int change)
    {
        _totals[topic] += change;
        _shares[topic] = 1 / (_totals[topic] + _termPriors);
    }
}
