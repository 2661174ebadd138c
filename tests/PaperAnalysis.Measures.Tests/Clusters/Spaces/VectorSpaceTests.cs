using MathNet.Numerics.LinearAlgebra;
using PaperAnalysis.Clusters;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class VectorSpaceTests
{
    private static readonly VectorSpaceOptions All = new()
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
        var weights = TermWeights.Of(RandomTexts.Papers(papers, words, seed: 1), All);
        var dense = Dense(weights).Svd();
        var space = VectorSpace.Of(weights, All with { Dimensions = dimensions });

        Assert.Equal(Math.Min(dimensions, Math.Min(papers, weights.Terms.Count)), space.Dimensions);
        for (var i = 0; i < space.Dimensions; i++)
        {
            Assert.Equal(1, space.SingularValues[i] / dense.S[i], 1e-4);
        }

        // The cosines of the angles between two spans are the singular values of the product of their orthonormal
        // bases.
        var basis = Matrix<double>.Build.Dense(
            space.Basis.Axes.Count,
            space.Dimensions,
            (term, axis) => space.Basis.Axes[term][axis]
        );
        var cosines = (dense.VT.SubMatrix(0, space.Dimensions, 0, weights.Terms.Count) * basis).Svd().S;
        Assert.All(cosines, static c => Assert.Equal(1, c, 1e-3));
    }

    [Fact]
    public void A_dimension_explains_the_variance_of_its_coordinates()
    {
        var weights = TermWeights.Of(RandomTexts.Papers(80, 40, seed: 5), All);
        var dense = Dense(weights);
        var coordinates = dense * dense.Svd().VT.Transpose();
        var total = dense.EnumerateColumns().Sum(Variance);

        var space = VectorSpace.Of(weights, All with { Dimensions = 6 });

        Assert.Equal(6, space.ExplainedVariance.Length);
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(Variance(coordinates.Column(i)) / total, space.ExplainedVariance[i], 1e-5);
        }

        static double Variance(Vector<double> values)
        {
            var mean = values.Sum() / values.Count;
            return values.Sum(v => (v - mean) * (v - mean)) / values.Count;
        }
    }

    [Fact]
    public void The_largest_coordinate_of_an_axis_is_positive()
    {
        var axes = VectorSpace.Of(RandomTexts.Papers(60, 40, seed: 6), All with { Dimensions = 8 }).Basis.Axes;

        for (var axis = 0; axis < 8; axis++)
        {
            Assert.True(Enumerable.Range(0, axes.Count).Select(term => axes[term][axis]).MaxBy(MathF.Abs) > 0);
        }
    }

    [Fact]
    public void Large_collections_ask_for_a_term_in_more_papers()
    {
        // 2 of 20,000 are 1 in 10,000; of one paper more, 2 are less.
        Assert.Equal(2, VectorSpaceOptions.Default.For(20_000).MinDocuments);
        Assert.Equal(3, VectorSpaceOptions.Default.For(20_001).MinDocuments);
        Assert.Equal(10, VectorSpaceOptions.Default.For(100_000).MinDocuments);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var papers = MadeCorpus.Of("x y");

        Assert.Throws<ArgumentOutOfRangeException>(
            "Dimensions",
            () => VectorSpace.Of(papers, new VectorSpaceOptions { Dimensions = 0 })
        );
        Assert.Throws<ArgumentOutOfRangeException>(
            "MinDocumentShare",
            () => VectorSpace.Of(papers, new VectorSpaceOptions { MinDocumentShare = 2 })
        );
        Assert.Throws<ArgumentOutOfRangeException>(
            "MaxN",
            () => VectorSpace.Of(papers, new VectorSpaceOptions { MaxN = 0 })
        );
    }

    [Fact]
    public void All_dimensions_explain_all_variance()
    {
        var space = VectorSpace.Of(RandomTexts.Papers(30, 12, seed: 2), All);

        Assert.Equal(12, space.Dimensions);
        Assert.Equal(1, space.TotalExplainedVariance, 1e-5);
    }

    [Fact]
    public void Papers_projected_into_their_own_space_lie_where_they_were()
    {
        var papers = RandomTexts.Papers(50, 30, seed: 3);
        var space = VectorSpace.Of(papers, All with { Dimensions = 5 });

        Assert.Equal(
            space.Vectors.Values.ToArray(),
            space.Basis.Project(space.Basis.Weighting.Weigh(Corpus.Of(papers))).Values.ToArray()
        );
        Assert.Equal(
            space.Vectors[7].ToArray(),
            space.Basis.Project(space.Basis.Weighting.Weigh(TermWeighting.OfText(papers[7].Abstract))).Values.ToArray()
        );
    }

    [Fact]
    public void Threads_and_repetition_change_no_bit()
    {
        var papers = RandomTexts.Papers(3000, 200, seed: 4);
        var one = VectorSpace.Of(papers, All with { Dimensions = 20, Threads = 1 });

        foreach (var threads in (int[])[1, 2, 8])
        {
            var space = VectorSpace.Of(papers, All with { Dimensions = 20, Threads = threads });
            Assert.Equal(one.Vectors.Values.ToArray(), space.Vectors.Values.ToArray());
            Assert.Equal(one.SingularValues.ToArray(), space.SingularValues.ToArray());
        }
    }

    [Fact]
    public void Papers_without_terms_are_at_the_origin()
    {
        var space = VectorSpace.Of(MadeCorpus.Of("a b", "", "b c"), All);

        Assert.Equal(2, space.Dimensions);
        Assert.Equal([0f, 0f], space.Vectors[1].ToArray());
    }

    [Fact]
    public void Papers_that_are_all_empty_have_one_dimension()
    {
        var space = VectorSpace.Of(MadeCorpus.Of("", ""), All);

        Assert.Equal([0f, 0f], space.Vectors.Values.ToArray());
        Assert.Equal(0, space.SingularValues.Length);
        Assert.Equal(0, space.TotalExplainedVariance);
    }

    [Fact]
    public void One_paper_and_copies_of_it_are_one_direction()
    {
        Assert.Equal([1f], VectorSpace.Of(MadeCorpus.Of("x y")).Vectors.Values.ToArray());
        Assert.Equal([1f, 1f, 1f], VectorSpace.Of(MadeCorpus.Of("x y", "x y", "x y")).Vectors.Values.ToArray());
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
