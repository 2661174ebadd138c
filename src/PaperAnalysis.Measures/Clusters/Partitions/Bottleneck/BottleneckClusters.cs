using System.Numerics;
using System.Numerics.Tensors;

namespace PaperAnalysis.Clusters;

/// <summary>The clusters of <see cref="InformationBottleneck"/> while papers move between them.</summary>
internal sealed class BottleneckClusters
{
    // Where only rounding is left of a sum, nothing is.
    private const double Nothing = 1e-9;

    private readonly SparseRows _shares;
    private readonly int[] _labels;
    private readonly int _clusters;

    // Clusters, and what is left to whole vectors.
    private readonly int _stride;

    // Papers of each cluster, of those that have words, and what one more would lose by its number alone.
    private readonly int[] _sizes;
    private readonly double[] _growth;

    // Σ p(word | paper) over the papers of a cluster, cluster by cluster for each word; and x ln x of each.
    private readonly double[] _sums;
    private readonly double[] _logs;

    private readonly double[] _losses;
    private double[] _joint = [];
    private double[] _joinedLogs = [];
    private (double Sum, double Log)[] _before = [];

    /// <param name="shares">p(word | paper), a row for each paper.</param>
    /// <param name="labels">Changed as papers move.</param>
    public BottleneckClusters(SparseRows shares, int[] labels, int clusters)
    {
        (_shares, _labels, _clusters) = (shares, labels, clusters);
        _stride = (clusters + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        _sizes = new int[clusters];
        _losses = new double[_stride];
        _sums = new double[shares.Width * _stride];
        for (var i = 0; i < labels.Length; i++)
        {
            var columns = Columns(i);
            var own = Shares(i);
            if (labels[i] == Clustering.None || columns.Length == 0)
            {
                continue;
            }

            _sizes[labels[i]]++;
            for (var j = 0; j < columns.Length; j++)
            {
                _sums[columns[j] * _stride + labels[i]] += own[j];
            }
        }

        _logs = Array.ConvertAll(_sums, XLnX);
        _growth = [.. _sizes.Select(Growth), .. new double[_stride - clusters]];
    }

    /// <summary>
    /// The mutual information of clusters and words in nats, times the papers, but for a number that is the same for all
    /// clusterings of these papers.
    /// </summary>
    public double Information => _logs.Sum() - _sizes.Sum(static size => XLnX(size));

    /// <summary>Brings a paper into the cluster with which it loses least.</summary>
    /// <returns>Whether that is another than it was in.</returns>
    public bool Move(int paper)
    {
        var own = _labels[paper];
        if (_sizes[own] < 2)
        {
            return false;
        }

        Leave(paper, own);
        var best = Nearest(paper, own);
        if (best == own)
        {
            Return(paper, own);
            return false;
        }

        Join(paper, best);
        _labels[paper] = best;
        return true;
    }

    // Σ over the paper's words of N ln N − (N + p) ln(N + p), and (s + 1) ln(s + 1) − s ln s of the cluster's size: what
    // the loss is but for terms that no cluster changes.
    private int Nearest(int paper, int own)
    {
        var columns = Columns(paper);
        var shares = Shares(paper);
        if (_joint.Length < columns.Length * _stride)
        {
            _joint = new double[columns.Length * _stride];
            _joinedLogs = new double[_joint.Length];
        }

        for (var j = 0; j < columns.Length; j++)
        {
            var share = new Vector<double>((double)shares[j]);
            for (var t = 0; t < _stride; t += Vector<double>.Count)
            {
                (new Vector<double>(_sums, columns[j] * _stride + t) + share).CopyTo(_joint, j * _stride + t);
            }
        }

        TensorPrimitives.Log(_joint.AsSpan(0, columns.Length * _stride), _joinedLogs);
        for (var t = 0; t < _stride; t += Vector<double>.Count)
        {
            var loss = new Vector<double>(_growth, t);
            for (var j = 0; j < columns.Length; j++)
            {
                loss += new Vector<double>(_logs, columns[j] * _stride + t);
                loss -= new Vector<double>(_joint, j * _stride + t) * new Vector<double>(_joinedLogs, j * _stride + t);
            }

            loss.CopyTo(_losses, t);
        }

        // Of equal losses the own cluster, then the first.
        var best = own;
        for (var t = 0; t < _clusters; t++)
        {
            if (_losses[t] < _losses[best] - 1e-12)
            {
                best = t;
            }
        }

        return best;
    }

    private void Leave(int paper, int cluster)
    {
        var columns = Columns(paper);
        var shares = Shares(paper);
        if (_before.Length < columns.Length)
        {
            _before = new (double, double)[columns.Length];
        }

        Resize(cluster, -1);
        for (var j = 0; j < columns.Length; j++)
        {
            var at = columns[j] * _stride + cluster;
            _before[j] = (_sums[at], _logs[at]);
            var sum = _sums[at] - shares[j];
            _sums[at] = sum < Nothing ? 0 : sum;
            _logs[at] = XLnX(_sums[at]);
        }
    }

    // To the cluster that it left last.
    private void Return(int paper, int cluster)
    {
        var columns = Columns(paper);
        Resize(cluster, 1);
        for (var j = 0; j < columns.Length; j++)
        {
            var at = columns[j] * _stride + cluster;
            (_sums[at], _logs[at]) = _before[j];
        }
    }

    private void Join(int paper, int cluster)
    {
        var columns = Columns(paper);
        var shares = Shares(paper);
        Resize(cluster, 1);
        for (var j = 0; j < columns.Length; j++)
        {
            var at = columns[j] * _stride + cluster;
            _sums[at] += shares[j];
            _logs[at] = XLnX(_sums[at]);
        }
    }

    private void Resize(int cluster, int by)
    {
        _sizes[cluster] += by;
        _growth[cluster] = Growth(_sizes[cluster]);
    }

    private static double Growth(int size) => XLnX(size + 1) - XLnX(size);

    private ReadOnlySpan<int> Columns(int paper) =>
        _shares.Columns.AsSpan(_shares.Starts[paper].._shares.Starts[paper + 1]);

    private ReadOnlySpan<float> Shares(int paper) =>
        _shares.Values.AsSpan(_shares.Starts[paper].._shares.Starts[paper + 1]);

    private static double XLnX(double x) => x > 0 ? x * Math.Log(x) : 0;
}
