namespace FundingPipeline.Ingest;

/// <summary>When two people have written the same words, and when nearly.</summary>
public static class Words
{
    /// <summary>Without outer spaces, double spaces and the star or colon that a form prints after a label.</summary>
    public static string Tidy(string typed) => IsTidy(typed) ? typed : string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('*', ':').TrimEnd();

    private static bool IsTidy(string typed)
    {
        var before = ' ';
        foreach (var letter in typed)
        {
            if (char.IsWhiteSpace(letter) && (letter != ' ' || before == ' '))
            {
                return false;
            }

            before = letter;
        }

        return typed.Length == 0 || before is not (' ' or '*' or ':');
    }

    public static bool Same(string a, string b) => Tidy(a).Equals(Tidy(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>Letters and digits alone, so that "In-kind", "in kind" and InKind are one word.</summary>
    public static string Bare(string typed) => string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>InKind as a form prints it: In kind.</summary>
    public static string Spaced(string name) =>
        name[..1] + string.Concat(name.Skip(1).Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>The answers of a kind as a form prints them: Credit note, In kind.</summary>
    public static IReadOnlyList<string> Choices<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(Spaced)];

    /// <summary>The one that somebody may have meant, or null: the same words in another order, a word more or less, two slips of the pen.</summary>
    public static string? NearMiss(string wanted, IEnumerable<string> typed) =>
        typed.Select(other => (other, slips: Slips(wanted, other)))
            .Where(pair => pair.slips <= 2 || SharesWords(wanted, pair.other))
            .OrderBy(pair => pair.slips)
            .Select(pair => pair.other)
            .FirstOrDefault();

    private static bool SharesWords(string a, string b)
    {
        var (some, others) = (WordsOf(a), WordsOf(b));
        return others.Count > 0 && (some.IsSubsetOf(others) || others.IsSubsetOf(some));
    }

    private static HashSet<string> WordsOf(string typed) => [.. Tidy(typed).ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>How many letters must be added, dropped or changed to make one of the other.</summary>
    private static int Slips(string a, string b)
    {
        var (from, to) = (Bare(a), Bare(b));
        var last = Enumerable.Range(0, to.Length + 1).ToArray();
        foreach (var letter in from)
        {
            var next = new int[to.Length + 1];
            next[0] = last[0] + 1;
            for (var i = 1; i <= to.Length; i++)
            {
                next[i] = Math.Min(Math.Min(next[i - 1], last[i]) + 1, last[i - 1] + (letter == to[i - 1] ? 0 : 1));
            }

            last = next;
        }

        return last[to.Length];
    }
}
