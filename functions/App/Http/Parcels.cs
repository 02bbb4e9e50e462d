using FundingPipeline.Ingest;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FundingPipeline.App;

/// <summary>The files of one request: many, as a form of a page sends them, or the one that is its whole body.</summary>
public sealed class Parcels : IAsyncDisposable
{
    private const int MostParts = 100;
    private const int LongestBoundary = 70;
    private const int LongestName = 255;

    /// <summary>What one file may have, all of a request may have.</summary>
    private static readonly long Most = ReadingLimits.Default.FileBytes;

    private readonly List<Parcel> files = [];

    private Parcels()
    {
    }

    public IReadOnlyList<Parcel> Files => files;

    /// <summary>Takes them off the wire. Whoever took them lets them go.</summary>
    /// <exception cref="Problem">There is none, too much, too many, or what came is not as its headers say.</exception>
    public static async Task<Parcels> Take(HttpRequest request, CancellationToken stop)
    {
        var parcels = new Parcels();
        try
        {
            await parcels.TakeAll(request, stop);
            return parcels.files.Count > 0 ? parcels : throw Problem.Bad("There is no file in it.");
        }
        catch (Exception broken)
        {
            await parcels.DisposeAsync();
            throw broken is InvalidDataException or IOException and not BadHttpRequestException ? Problem.Bad("The parts of the request are not as its headers say.") : broken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in files)
        {
            await file.DisposeAsync();
        }
    }

    private async Task TakeAll(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > Most)
        {
            throw Problem.TooLarge(Most);
        }

        // A host that would stop at less, by a setting of its own, counts no more: we do.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } host)
        {
            host.MaxRequestBodySize = null;
        }

        var allowance = new Allowance(Most);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            var name = NameIn(request.Headers.ContentDisposition) ?? request.Query["name"].ToString();
            files.Add(await Parcel.Take(Named(name), request.Body, allowance, stop));
            return;
        }

        await TakeParts(new(BoundaryOf(type), new Counted(request.Body, allowance)) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 }, allowance, stop);
    }

    /// <summary>Fields of a form that are no files are passed over.</summary>
    private async Task TakeParts(MultipartReader reader, Allowance allowance, CancellationToken stop)
    {
        for (var parts = 0; await reader.ReadNextSectionAsync(stop) is { } part; parts++)
        {
            if (parts == MostParts)
            {
                throw Problem.Bad($"Send at most {MostParts} files at once.");
            }

            if (NameIn(part.ContentDisposition) is { Length: > 0 } name)
            {
                files.Add(await Parcel.Take(Named(name), part.Body, new(Most), stop));
            }
        }
    }

    private static string BoundaryOf(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= LongestBoundary } boundary ? boundary : throw Problem.Bad("A form of many parts says in its Content-Type what stands between them.");

    private static string? NameIn(string? disposition) => ContentDispositionHeaderValue.TryParse(disposition, out var said)
        ? HeaderUtilities.RemoveQuotes(said.FileNameStar.HasValue ? said.FileNameStar : said.FileName).ToString()
        : null;

    /// <summary>What its sender calls it, as far as anybody reads it: never a path of anything.</summary>
    private static string Named(string name)
    {
        var plain = string.Concat(name.Where(letter => !char.IsControl(letter)));
        return plain.Length switch { 0 => "claim", > LongestName => plain[^LongestName..], _ => plain };
    }
}
