namespace PaperAnalysis.Frames;

/// <summary>Which row of the left frame stands beside which of the right; -1 is none.</summary>
internal static class Merging
{
    public static (int[] Left, int[] Right) Rows(int[] leftKeys, int[] rightKeys, JoinAlgorithm join)
    {
        // A right join is a left join seen from the other side.
        if (join == JoinAlgorithm.Right)
        {
            var (right, left) = Rows(rightKeys, leftKeys, JoinAlgorithm.Left);
            return (left, right);
        }

        if (join is JoinAlgorithm.Semi or JoinAlgorithm.Anti)
        {
            var known = rightKeys.Where(static key => key >= 0).ToHashSet();
            return (
                [
                    .. Enumerable
                        .Range(0, leftKeys.Length)
                        .Where(row => known.Contains(leftKeys[row]) == (join == JoinAlgorithm.Semi)),
                ],
                []
            );
        }

        var byKey = Enumerable
            .Range(0, rightKeys.Length)
            .Where(row => rightKeys[row] >= 0)
            .ToLookup(row => rightKeys[row]);
        var matched = new bool[rightKeys.Length];
        List<int> lefts = [];
        List<int> rights = [];
        for (var row = 0; row < leftKeys.Length; row++)
        {
            // A missing key is -1, which the lookup does not hold: it matches nothing.
            foreach (var partner in byKey[leftKeys[row]].DefaultIfEmpty(-1))
            {
                if (partner < 0 && join == JoinAlgorithm.Inner)
                {
                    continue;
                }

                lefts.Add(row);
                rights.Add(partner);
                if (partner >= 0)
                {
                    matched[partner] = true;
                }
            }
        }

        if (join == JoinAlgorithm.FullOuter)
        {
            int[] alone = [.. Enumerable.Range(0, matched.Length).Where(row => !matched[row])];
            lefts.AddRange(Enumerable.Repeat(-1, alone.Length));
            rights.AddRange(alone);
        }

        return ([.. lefts], [.. rights]);
    }
}
