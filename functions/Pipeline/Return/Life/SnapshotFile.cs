using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FundingPipeline.Funders;

namespace FundingPipeline.Return;

/// <summary>A snapshot as it is kept for ever: plain JSON in pence and ISO days, whose words do not follow ours when those change.</summary>
public static class SnapshotFile
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <param name="named">Whether the names that files came under are told, or their hashes alone.</param>
    public static byte[] Write(Snapshot snapshot, bool named = true)
    {
        var layouts = new SnapshotLayouts();
        ImmutableArray<PartText> parts = [.. snapshot.Parts.Select(part => PartText.From(part, layouts))];
        return JsonSerializer.SerializeToUtf8Bytes(new SnapshotText(snapshot.Funder.Slug, PeriodText.Of(snapshot.Period), layouts.Texts(named), parts), Plain);
    }

    /// <exception cref="JsonException">It is no snapshot.</exception>
    public static Snapshot Read(Stream content)
    {
        var text = JsonSerializer.Deserialize<SnapshotText>(content, Plain) ?? throw new JsonException("An empty snapshot says nothing.");
        var layouts = new SnapshotLayouts(text.Sheets);
        return new(Funder.All.Single(funder => funder.Slug == text.Fund), text.Period.Read(), [.. text.Parts.Select(part => part.Read(layouts))]);
    }

    private sealed record SnapshotText(string Fund, PeriodText Period, ImmutableArray<LayoutText> Sheets, ImmutableArray<PartText> Parts);
}
