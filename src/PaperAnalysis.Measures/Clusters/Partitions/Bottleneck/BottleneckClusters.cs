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

    // Papers of each cluster, of those that have words.
    private readonly int[] _sizes;

    // Σ p(word | paper) over the papers of a cluster, cluster by cluster for each word; and x ln x of each.
    private readonly double[] _sums;
    private readonly double[] _logs;

    private double[] _joint = [];
    private double[] _ownLogs = [];

    /// <param name="shares">p(word | paper), a row for each paper.</param>
    /// <param name="labels">Changed as papers move.</param>
    public BottleneckClusters(SparseRows shares, int[] labels, int clusters)
    {
        (_shares, _labels, _clusters) = (shares, labels, clusters);
        _sizes = new int[clusters];
        _sums = new double[shares.Width * clusters];
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
                _sums[columns[j] * clusters + labels[i]] += own[j];
            }
        }

        _logs = Array.ConvertAll(_sums, XLnX);
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

        Add(paper, own, -1);
        var best = Nearest(paper, own);
        Add(paper, best, 1);
        _labels[paper] = best;
        return best != own;
    }

    // Σ over the paper's words of N ln N − (N + p) ln(N + p), and (s + 1) ln(s + 1) − s ln s of the cluster's size: what
    // the loss is but for terms that no cluster changes.
    private int Nearest(int paper, int own)
    {
        var columns = Columns(paper);
        var shares = Shares(paper);
        if (_joint.Length < columns.Length * _clusters)
        {
            _joint = new double[columns.Length * _clusters];
            _ownLogs = new double[columns.Length * _clusters];
        }

        var joint = _joint.AsSpan(0, columns.Length * _clusters);
        var logs = _ownLogs.AsSpan(0, joint.Length);
        for (var j = 0; j < columns.Length; j++)
        {
            TensorPrimitives.Add(
                _sums.AsSpan(columns[j] * _clusters, _clusters),
                (double)shares[j],
                joint.Slice(j * _clusters, _clusters)
            );
        }

        TensorPrimitives.Log(joint, logs);
        TensorPrimitives.Multiply(joint, logs, logs);
        var losses = joint[.._clusters];
        for (var t = 0; t < _clusters; t++)
        {
            losses[t] = XLnX(_sizes[t] + 1) - XLnX(_sizes[t]);
        }

        for (var j = 0; j < columns.Length; j++)
        {
            TensorPrimitives.Add(losses, _logs.AsSpan(columns[j] * _clusters, _clusters), losses);
            TensorPrimitives.Subtract(losses, logs.Slice(j * _clusters, _clusters), losses);
        }

        // Of equal losses the own cluster, then the first.
        var best = own;
        for (var t = 0; t < _clusters; t++)
        {
            if (losses[t] < losses[best] - 1e-12)
            {
                best = t;
            }
        }

        return best;
    }

    private void Add(int paper, int cluster, int sign)
    {
        var columns = Columns(paper);
        var shares = Shares(paper);
        _sizes[cluster] += sign;
        for (var j = 0; j < columns.Length; j++)
        {
            ref var sum = ref _sums[columns[j] * _clusters + cluster];
            sum += sign * shares[j];
            sum = sum < Nothing ? 0 : sum;
            _logs[columns[j] * _clusters + cluster] = XLnX(sum);
        }
    }

    private ReadOnlySpan<int> Columns(int paper) =>
        _shares.Columns.AsSpan(_shares.Starts[paper].._shares.Starts[paper + 1]);

    private ReadOnlySpan<float> Shares(int paper) =>
        _shares.Values.AsSpan(_shares.Starts[paper].._shares.Starts[paper + 1]);

    private static double XLnX(double x) => x > 0 ? x * Math.Log(x) : 0;
}
