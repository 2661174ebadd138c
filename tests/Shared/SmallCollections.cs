using System.Text.Json;

namespace PaperAnalysis.Tests.Shared;

/// <summary>
/// Piles that a user may come with, written for the tests: each a few digests as JSON Lines, by name. What is said of
/// papers has to be true, and read as English, of each of them.
/// </summary>
internal static class SmallCollections
{
    public const string HostileName = "**b** <i>&amp; [x](y)";

    private static readonly string[] Subjects = ["graphs", "images", "proteins", "speech", "weather", "markets"];
    private static readonly string[] Verbs = ["learns", "compares", "predicts", "repairs", "ranks"];

    private static readonly (string Title, string Abstract)[] German =
    [
        (
            "Lernen mit wenigen Beispielen",
            "Wir zeigen ein Verfahren, das aus wenigen Beispielen lernt und die Fehler um 12 % senkt. Die Daten liegen unter https://beispiel.de/daten bereit."
        ),
        (
            "Übersetzung seltener Sprachen",
            "Maschinen übersetzen seltene Sprachen schlecht, weil Texte fehlen. Wir übertragen das Wissen aus verwandten Sprachen und gewinnen drei Punkte."
        ),
        (
            "Vorhersage des Wetters",
            "Unser Netz sagt das Wetter der nächsten zehn Tage voraus und rechnet dabei tausendmal schneller als ein Modell der Physik."
        ),
    ];

    private static readonly (string Title, string Abstract)[] Chinese =
    [
        ("语言模型的推理", "我们研究语言模型的推理能力，并给出一种新的方法。结果表明，它在三个数据集上更好。"),
        ("图像的生成", "本文给出一种更快的采样方法，速度提高了十倍。"),
    ];

    /// <summary>Each digest's name and its papers.</summary>
    public static IReadOnlyDictionary<
        string,
        (string Digest, (string Title, string Abstract)[] Papers)[]
    > All { get; } =
        new Dictionary<string, (string, (string, string)[])[]>(StringComparer.Ordinal)
        {
            ["one paper"] = [("a", Papers(0, 1))],
            ["two papers"] = [("a", Papers(0, 2))],
            ["a paper in each of two digests"] = [("a", Papers(0, 1)), ("b", Papers(1, 1))],
            ["the same paper in two digests"] = [("a", Papers(0, 1)), ("b", Papers(0, 1))],
            ["one digest"] = [("a", Papers(0, 12))],
            ["identical digests"] = [("a", Papers(0, 11)), ("b", Papers(0, 11)), ("c", Papers(0, 11))],
            ["disjoint digests"] = [("a", Papers(0, 10)), ("b", Papers(10, 10)), ("c", Papers(20, 10))],
            ["overlapping digests"] = [("a", Papers(0, 24)), ("b", Papers(12, 24)), ("c", Papers(20, 20))],
            ["tiny digests beside a big one"] = [("big", Papers(0, 34)), ("t1", Papers(0, 1)), ("t2", Papers(40, 2))],
            ["near duplicates"] =
            [
                ("a", [.. Papers(0, 4), .. Papers(0, 1).Select(p => (p.Title, p.Abstract + " Code follows."))]),
            ],
            ["texts of one word"] = [("a", [("One", "word"), ("Two", "word"), ("Three", "word")])],
            ["German"] = [("heft-1", German[..2]), ("heft-2", German[1..])],
            ["Chinese"] = [("z", Chinese)],
            ["names with markup"] = [(HostileName, Papers(0, 12)), ("# `c` $x$ |", Papers(6, 12))],
            ["titles with markup"] =
            [
                ("a", [.. Papers(0, 3).Select(p => ($"<b>{p.Title}</b> **x** [y](z)", p.Abstract))]),
            ],
            ["titles alone"] = [("a", [.. Papers(0, 12).Select(p => (p.Title, ""))])],
            ["long names"] = [(new string('n', 90) + "-1", Papers(0, 11)), (new string('n', 90) + "-2", Papers(6, 11))],
        };

    /// <summary>A digest as JSON Lines, its papers with ids of their own.</summary>
    public static string Text(string digest, IEnumerable<(string Title, string Abstract)> papers) =>
        string.Concat(
            papers.Select(
                (paper, i) =>
                    JsonSerializer.Serialize(
                        new
                        {
                            id = $"{digest}:{i + 1}",
                            title = paper.Title,
                            @abstract = paper.Abstract,
                        }
                    ) + "\n"
            )
        );

    /// <summary>Different papers by number: their words repeat, as those of real abstracts do.</summary>
    private static (string Title, string Abstract)[] Papers(int from, int count) =>
        [
            .. Enumerable
                .Range(from, count)
                .Select(i =>
                    (
                        $"Paper {i} on {Subjects[i % 6]}",
                        $"We propose a method that {Verbs[i % 5]} {Subjects[i % 6]} from the data of set {100 + i}. "
                            + $"A large language model (LLM) {Verbs[(i + 2) % 5]} {Subjects[(i + 1) % 6]}, and it is {i + 2} % better than the {(i % 3 == 0 ? "old" : "best known")} one. "
                            + $"We show that the {Subjects[i % 6]} of test {i * 7 % 13} need {i + 1} hours."
                            + (i % 4 == 0 ? $" The code is available at https://github.com/made/paper-{i}." : "")
                    )
                ),
        ];
}
