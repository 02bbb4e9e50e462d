namespace FundingPipeline.Tests.Scale;

/// <summary>What each more costs among many, beside what it costs among few.</summary>
internal static class Growth
{
    /// <summary>However many there are, each takes as many steps.</summary>
    public static void AsMany(string what, int few, Func<int, long> steps)
    {
        var (one, two, four) = (steps(few), steps(2 * few), steps(4 * few));
        AsMany(what, two - one, four - two);
    }

    /// <summary>Twice as many more take twice the steps, a twentieth more at most, for whatever is put in order.</summary>
    public static void AsMany(string what, long more, long twice) =>
        Assert.True(twice <= 2.1m * more, $"to {what}: {more:#,0} steps for as many more, {twice:#,0} for twice as many more");
}
