using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A blob is new or changed. The path is a container and a pattern whose <c>{name}</c> fills the parameter of that name.</summary>
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    public string BlobPath { get; } = blobPath;

    /// <summary>The setting that says where the storage account is.</summary>
    public string? Connection { get; set; }
    public BlobTriggerSource Source { get; set; }
}

/// <summary>How a host learns of a blob: by looking again and again, or by being told.</summary>
public enum BlobTriggerSource { LogsAndContainerScan, EventGrid }
