using System.Collections.Frozen;

namespace PaperAnalysis.Words;

/// <summary>
/// Words by which papers speak of themselves, whatever they are about: <c>propose</c>, <c>results</c>,
/// <c>available</c>. Compiled for PaperAnalysis by reading abstracts; held in the form of <see cref="FoldedWord"/>.
/// </summary>
public static class DiscourseWords
{
    private static readonly FrozenSet<string> Held = new[]
    {
        // What is written, and its parts.
        "paper papers article work works study studies research literature abstract thesis report survey section contribution contributions",
        // What authors do in it.
        "propose proposed proposes proposing present presents presented presenting introduce introduces introduced introducing develop develops developed developing",
        "describe describes described discuss discusses discussed consider considers considered investigate investigates investigated explore explores explored examine examines",
        "address addresses addressed addressing tackle tackles aim aims focus focuses show shows showed shown showing demonstrate demonstrates demonstrated demonstrating prove proves proved",
        "find finds found observe observed argue suggest suggests reveal reveals provide provides provided providing offer offers establish establishes derive extend extends",
        "evaluate evaluated evaluating validate validated verify compare compared comparing conduct conducted perform performed apply applied applying use uses used using utilize leverage leverages leveraging",
        "achieve achieves achieved achieving outperform outperforms outperforming improve improves improved improving enable enables enabling allow allows obtain obtained yield yields make makes lead leads",
        "release released call called named dubbed termed based given",
        // What it is about, in general.
        "approach approaches method methods technique techniques result results finding findings experiment experiments experimental experimentally evaluation evaluations analysis empirical empirically theoretical theoretically",
        "problem problems challenge challenges challenging issue issues question questions task tasks way ways case cases number variety range set order",
        // How it is praised.
        "novel new existing previous prior recent recently current traditional conventional various different several multiple many extensive comprehensive significant significantly substantially effective effectively effectiveness",
        "efficient efficiently important well better best high higher superior competitive comparable promising state-of-the-art state art widely often typically particular specifically finally first second third two three",
        // Where the code is.
        "code codes source available publicly public project page website link implementation url github https",
    }.SelectMany(static l => l.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words, in ordinal order.</summary>
    public static IReadOnlyList<string> Words => [.. Held.Order(StringComparer.Ordinal)];

    /// <param name="folded">A word in the form of <see cref="FoldedWord"/>.</param>
    public static bool Contains(string folded) => Held.Contains(folded);
}
