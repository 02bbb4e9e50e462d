using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>The funders' own claim forms: the descriptions that stand beside this file.</summary>
public static class BuiltInForms
{
    private const string Folder = ".Ingest.Forms.";

    /// <summary>Each by the name of its file: new-deal.</summary>
    public static readonly ImmutableArray<(string Name, Form Form)> Named =
    [
        .. from name in typeof(BuiltInForms).Assembly.GetManifestResourceNames()
           let at = name.IndexOf(Folder, StringComparison.Ordinal)
           where at >= 0
           orderby name
           select (name[(at + Folder.Length)..].Replace(".json", "", StringComparison.Ordinal), Load(name)),
    ];

    public static readonly ImmutableArray<Form> All = [.. Named.Select(named => named.Form)];

    private static Form Load(string name)
    {
        using var reader = new StreamReader(typeof(BuiltInForms).Assembly.GetManifestResourceStream(name)!);
        var (form, faults) = FormText.Read(reader.ReadToEnd());
        return form ?? throw new InvalidOperationException($"{name}: {string.Join(" ", faults)}");
    }
}
