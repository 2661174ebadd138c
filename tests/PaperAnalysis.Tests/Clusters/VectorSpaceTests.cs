using MathNet.Numerics.LinearAlgebra;
using PaperAnalysis.Clusters;
using PaperAnalysis.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Tests.Clusters;

public sealed class VectorSpaceTests
{
    private static readonly VectorSpaceOptions s_all = new()
    {
        MaxN = 1,
        MinDocuments = 1,
        MaxDocumentShare = 1,
        StopWords = StopWords.None,
    };

    [Theory]
    [InlineData(200, 120, 10)]
    [InlineData(60, 300, 20)]
    [InlineData(30, 12, 40)]
    public void Singular_values_and_their_span_are_those_of_the_dense_decomposition(
        int papers,
        int words,
        int dimensions
    )
    {
        var weights = TermWeights.Of(RandomTexts.Papers(papers, words, seed: 1), s_all);
        var dense = Dense(weights).Svd();
        var space = VectorSpace.Of(weights, s_all with { Dimensions = dimensions });

        Assert.Equal(Math.Min(dimensions, Math.Min(papers, weights.Terms.Count)), space.Dimensions);
        for (var i = 0; i < space.Dimensions; i++)
        {
            Assert.Equal(1, space.SingularValues[i] / dense.S[i], 1e-4);
        }

        // The cosines of the angles between two spans are the singular values of the product of their orthonormal bases.
        var basis = Matrix<double>.Build.Dense(
            space.Basis.Axes.Count,
            space.Dimensions,
            (term, axis) => space.Basis.Axes[term][axis]
        );
        var cosines = (dense.VT.SubMatrix(0, space.Dimensions, 0, weights.Terms.Count) * basis)
            .Svd()
            .S;
        Assert.All(cosines, static c => Assert.Equal(1, c, 1e-3));
    }

    [Fact]
    public void All_dimensions_explain_all_variance()
    {
        var space = VectorSpace.Of(RandomTexts.Papers(30, 12, seed: 2), s_all);

        Assert.Equal(12, space.Dimensions);
        Assert.Equal(1, space.TotalExplainedVariance, 1e-5);
    }

    [Fact]
    public void Papers_projected_into_their_own_space_lie_where_they_were()
    {
        var papers = RandomTexts.Papers(50, 30, seed: 3);
        var space = VectorSpace.Of(papers, s_all with { Dimensions = 5 });

        Assert.Equal(space.Vectors.Values.ToArray(), space.Basis.Project(papers).Values.ToArray());
        Assert.Equal(
            space.Vectors[7].ToArray(),
            space.Basis.Project(papers[7].Abstract).Values.ToArray()
        );
    }

    [Fact]
    public void Threads_and_repetition_change_no_bit()
    {
        var papers = RandomTexts.Papers(3000, 200, seed: 4);
        var one = VectorSpace.Of(papers, s_all with { Dimensions = 20, Threads = 1 });

        foreach (var threads in (int[])[1, 2, 8])
        {
            var space = VectorSpace.Of(papers, s_all with { Dimensions = 20, Threads = threads });
            Assert.Equal(one.Vectors.Values.ToArray(), space.Vectors.Values.ToArray());
            Assert.Equal(one.SingularValues.ToArray(), space.SingularValues.ToArray());
        }
    }

    [Fact]
    public void Papers_without_terms_are_at_the_origin()
    {
        var space = VectorSpace.Of(MadeCorpus.Of("a b", "", "b c"), s_all);

        Assert.Equal(2, space.Dimensions);
        Assert.Equal([0f, 0f], space.Vectors[1].ToArray());
    }

    [Fact]
    public void Papers_that_are_all_empty_have_one_dimension()
    {
        var space = VectorSpace.Of(MadeCorpus.Of("", ""), s_all);

        Assert.Equal([0f, 0f], space.Vectors.Values.ToArray());
        Assert.Equal(0, space.SingularValues.Length);
        Assert.Equal(0, space.TotalExplainedVariance);
    }

    [Fact]
    public void One_paper_and_copies_of_it_are_one_direction()
    {
        Assert.Equal([1f], VectorSpace.Of(MadeCorpus.Of("x y")).Vectors.Values.ToArray());
        Assert.Equal(
            [1f, 1f, 1f],
            VectorSpace.Of(MadeCorpus.Of("x y", "x y", "x y")).Vectors.Values.ToArray()
        );
    }

    private static Matrix<double> Dense(TermWeights weights)
    {
        var dense = Matrix<double>.Build.Dense(weights.Count, weights.Terms.Count);
        for (var paper = 0; paper < weights.Count; paper++)
        {
            var (columns, values) = weights.Row(paper);
            for (var i = 0; i < columns.Length; i++)
            {
                dense[paper, columns.Span[i]] = values.Span[i];
            }
        }

        return dense;
    }
}
