using System.Numerics.Tensors;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// How papers differ from each other in the classes of their words: of each paper the roots of the classes' shares, less
/// their mean over the papers, as a direction; and what that has of the say in a <see cref="Likeness"/>.
/// </summary>
/// <param name="Says">Of each paper, 0 for one without a direction.</param>
/// <param name="Points">Of length 1, or 0.</param>
internal sealed record ClassDirections(double[] Says, Vectors Points)
{
    // Of what classes have of the say among clusters: near papers share rare words, which tell more than any class.
    private const double Part = 0.5;

    // To this power of the share of words that are in classes: news and medicine, of whose words a background of arXiv
    // has two thirds in classes, stay as they are, and papers of its own kind, nine tenths, do not.
    private const int Power = 8;

    // Where they would have less of the say, on average over papers, they have none.
    private const double Least = 0.005;

    private Background Background { get; init; } = null!;

    private double Most { get; init; }

    private float[] Centre { get; init; } = null!;

    /// <summary>Null where classes have no say, or next to none.</summary>
    public static ClassDirections? Of(Corpus corpus, Background background)
    {
        var most = Part * ClassProfile.MostSay(corpus.Papers.Count, background);
        if (most == 0)
        {
            return null;
        }

        var profiles = ClassProfile.Of(corpus, background);
        var roots = Array.ConvertAll(profiles, Roots);
        var classed = Math.Max(1, profiles.Count(static p => p.Classed > 0));
        // As float, which the order of the papers does not change.
        float[] centre =
        [
            .. Enumerable.Range(0, background.Classes).Select(c => (float)(roots.Sum(r => r[c]) / classed)),
        ];
        var directions = Of(profiles, background, most, centre);
        return directions.Says.DefaultIfEmpty(0).Average() < Least ? null : directions;
    }

    /// <summary>Of a text that is none of the papers, as if it were one.</summary>
    public ClassDirections OfText(Corpus text) => Of(ClassProfile.Of(text, Background), Background, Most, Centre);

    public ClassDirections Rows(int[] rows) =>
        this with
        {
            Says = Array.ConvertAll(rows, row => Says[row]),
            Points = Points.Rows(rows),
        };

    public double Cosine(int paper, ClassDirections other, int otherPaper) =>
        TensorPrimitives.Dot(Points[paper], other.Points[otherPaper]);

    private static ClassDirections Of(ClassProfile[] profiles, Background background, double most, float[] centre)
    {
        var classes = background.Classes;
        var (says, points) = (new double[profiles.Length], new float[profiles.Length * classes]);
        for (var paper = 0; paper < profiles.Length; paper++)
        {
            var (_, classed, all) = profiles[paper];
            var roots = Roots(profiles[paper]);
            for (var c = 0; c < classes && classed > 0; c++)
            {
                points[paper * classes + c] = (float)(roots[c] - centre[c]);
            }

            // A paper like all others has no direction.
            var hasOne = points.AsSpan(paper * classes, classes).ContainsAnyExcept(0f);
            says[paper] = hasOne ? most * Math.Pow(classed / all, Power) : 0;
        }

        UnitRows.Scale(points, classes);
        return new ClassDirections(says, new Vectors(points, classes))
        {
            Background = background,
            Most = most,
            Centre = centre,
        };
    }

    private static double[] Roots(ClassProfile profile) =>
        Array.ConvertAll(profile.Weights, w => profile.Classed > 0 ? Math.Sqrt(w / profile.Classed) : 0);
}
