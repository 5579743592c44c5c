variable "environment" {
  description = "Which of the environments this is."
  type        = string
}

variable "region" {
  description = "Region of AWS."
  type        = string
}

{% if values.chosen.database %}
variable "size" {
  description = "How much the database carries: small, medium or large."
  type        = string

  validation {
    condition     = contains(keys(local.sizes), var.size)
    error_message = "The size has to be one of ${join(", ", keys(local.sizes))}."
  }
}

variable "engine_version" {
  description = "Major version of PostgreSQL. Minor versions follow by themselves."
  type        = string

  validation {
    condition     = can(regex("^[0-9]+$", var.engine_version))
    error_message = "Only the major version, such as 17: minor versions follow by themselves."
  }
}

variable "network" {
  description = "Name of the subnet group that the databases of this environment are in."
  type        = string
}

variable "keep_days" {
  description = "How many days of backups are kept; any moment of them can be restored."
  type        = number

  validation {
    condition     = var.keep_days >= 1 && var.keep_days <= 35
    error_message = "Backups are kept for 1 to 35 days."
  }
}

variable "highly_available" {
  description = "Whether a copy in a second zone takes over when the first fails."
  type        = bool
}

variable "protected" {
  description = "Whether AWS refuses to delete it, and a last snapshot is taken if it is deleted after all."
  type        = bool
}
{% elif values.chosen.bucket %}
variable "keep_days" {
  description = "How many days a file that was changed or deleted can be had back."
  type        = number

  validation {
    condition     = var.keep_days >= 1 && var.keep_days <= 365
    error_message = "Old versions are kept for 1 to 365 days."
  }
}
{% else %}
variable "keep_days" {
  description = "How many days a message waits for a reader before it is lost."
  type        = number

  validation {
    condition     = var.keep_days >= 1 && var.keep_days <= 14
    error_message = "Messages are kept for 1 to 14 days."
  }
}
{% endif %}
