using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace FundingPipeline.Ingest;

/// <summary>What a form asks on one sheet. Each question is looked up once, however many rows answer it.</summary>
/// <param name="columnOf">The column a heading stands over; 0 when the sheet has no such heading.</param>
public sealed class Questions(SheetForm form, Func<string, int> columnOf)
{
    private readonly ConcurrentDictionary<string, Question> asked = new();

    public SheetForm Form => form;

    public Question this[string heading] => asked.TryGetValue(heading, out var known) ? known : asked.GetOrAdd(heading, Resolve);

    private Question Resolve(string heading) => new(form, heading, columnOf(heading));
}

/// <summary>One question on one sheet: what it is called there, and where its answers stand.</summary>
public sealed class Question(SheetForm form, string heading, int column)
{
    private object? choices;

    public string Heading => heading;

    public int Column => column;

    /// <summary>The sender's own word for it.</summary>
    public string Printed { get; } = form.Printed(heading);

    public bool IsStarred { get; } = form.IsStarred(heading);

    /// <summary>The answers that make sense where the form lists them, made once.</summary>
    public Choices<T> Choices<T>(Func<Question, Choices<T>> make)
        where T : struct => (Choices<T>)(choices ??= make(this));

    /// <summary>The answers as the form calls them, each with what it means to us.</summary>
    public IEnumerable<(string Typed, string Means)> Named(IReadOnlyList<string> ours) => form.ChoicesOf(heading, ours);
}

/// <summary>A few words of which one is the answer. Capitals, spaces and hyphens do not tell two apart.</summary>
public sealed class Choices<T>
    where T : struct
{
    private readonly FrozenDictionary<string, T> bare;
    private readonly FrozenDictionary<string, T> typed;

    public Choices(IEnumerable<(string Typed, T Means)> choices)
    {
        List<(string Typed, T Means)> all = [.. choices];
        Typed = [.. all.Select(choice => choice.Typed)];
        bare = all.DistinctBy(choice => Words.Bare(choice.Typed)).ToFrozenDictionary(choice => Words.Bare(choice.Typed), choice => choice.Means);
        typed = Typed.Distinct().ToFrozenDictionary(word => word, word => bare[Words.Bare(word)]);
    }

    public IReadOnlyList<string> Typed { get; }

    /// <summary>What the word means, or null when it is none of them. Nearly everybody types it as the form prints it.</summary>
    public T? Of(string word) => typed.TryGetValue(word, out var means) || bare.TryGetValue(Words.Bare(word), out means) ? means : null;
}
