using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>The funders' own claim forms: the descriptions that stand beside this file.</summary>
public static class BuiltInForms
{
    public static readonly ImmutableArray<Form> All =
    [
        .. from name in typeof(BuiltInForms).Assembly.GetManifestResourceNames()
           where name.Contains(".Ingest.Forms.", StringComparison.Ordinal)
           orderby name
           select Load(name),
    ];

    private static Form Load(string name)
    {
        using var reader = new StreamReader(typeof(BuiltInForms).Assembly.GetManifestResourceStream(name)!);
        var (form, faults) = FormText.Read(reader.ReadToEnd());
        return form ?? throw new InvalidOperationException($"{name}: {string.Join(" ", faults)}");
    }
}
