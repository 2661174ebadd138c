using FsCheck;
using FsCheck.Fluent;

namespace PaperAnalysis.Figures.Tests;

public class WordDiffTests
{
    [Fact]
    public void Changed_added_and_missing_words_are_runs_between_the_shared_ones() =>
        Assert.Equal(
            [new DiffRun("we", "we"), new("present", "propose"), new("OLMo", "OLMo"), new("", "2 today")],
            WordDiff.Between("we present OLMo", "we propose OLMo 2 today")
        );

    [Fact]
    public void Equal_texts_are_one_shared_run_and_empty_ones_none()
    {
        Assert.Equal([new DiffRun("a b", "a b")], WordDiff.Between("a  b", "a b"));
        Assert.Empty(WordDiff.Between("", " "));
        Assert.Equal([new DiffRun("a b", "")], WordDiff.Between("a b", ""));
    }

    [Fact]
    public void The_shared_words_are_as_many_as_in_the_textbook_table_and_the_runs_spell_both_texts() =>
        Prop.ForAll<byte[], byte[]>(
                (left, right) =>
                {
                    var (a, b) = (Words(left), Words(right));
                    var runs = WordDiff.Between(string.Join(' ', a), string.Join(' ', b));
                    return runs.Where(run => run.Shared).Sum(run => run.Left.Split(' ').Length) == LongestCommon(a, b)
                        && Spelled(runs.Select(run => run.Left)) == string.Join(' ', a)
                        && Spelled(runs.Select(run => run.Right)) == string.Join(' ', b);
                }
            )
            .QuickCheckThrowOnFailure();

    private static string[] Words(byte[] values) => [.. values.Select(value => "abcd"[value % 4].ToString())];

    private static string Spelled(IEnumerable<string> runs) => string.Join(' ', runs.Where(run => run.Length > 0));

    private static int LongestCommon(string[] a, string[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                table[i, j] =
                    a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[a.Length, b.Length];
    }
}
