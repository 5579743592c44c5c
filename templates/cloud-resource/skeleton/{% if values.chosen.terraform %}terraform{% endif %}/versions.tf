terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }

  # which bucket, and where in it, is in environments/*.s3.tfbackend
  backend "s3" {}
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      name        = "${{ values.name }}"
      environment = var.environment
      owner       = "${{ values.ownerName }}"
      source      = "${{ values.destination.url }}"
    }
  }
}
